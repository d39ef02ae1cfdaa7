import { isIPv6 } from "node:net";
import { products } from "../../contract/products.ts";
import type { Logger } from "pino";
import type { Product } from "../../contract/product.ts";
import inlineExample from "../../docs/hosting/nginx-inline.conf?raw";
import { checkAppliance, good } from "../gateway/check-appliance.ts";
import { ownAddress } from "../gateway/own-address.ts";
import { readScanAccount } from "../gateway/users-index/scan-account.ts";
import { openPolicy } from "../guard/policy-file.ts";
import { systemClock } from "../http/clock.ts";
import type { Environment } from "../start/environment.ts";
import { fileFaults } from "../start/file-faults.ts";
import { trustOf } from "../start/trust-of.ts";
import type { AdminResult } from "./admin-command.ts";

/** What a client loses where the gateway has an address of its own. */
const ALONE =
  "an address of its own: scripts and the console must go round it, or through it without creating, editing and deleting users. With BASE_PATH it stands inside the appliance's own address";
const INLINE =
  "inside the appliance's own address: the console's MFA buttons for others are refused without a case, and single sign-on changes no MFA. Everything else stays";

/** Looks at the appliance before the gateway goes live. It needs no server and opens no store. */
export async function checkApplianceCommand(environment: Environment, log: Logger): Promise<AdminResult> {
  const { APPLIANCE_URL: origin, GUARD_ACCOUNT_FILE: file, BASE_PATH: base } = environment;
  if (origin === undefined) return { done: false, text: "Set APPLIANCE_URL to the appliance's own address." };
  const { product, name, verdicts } = await checkAppliance({
    origin,
    trust: await trustOf(environment),
    product: environment.PROFILE === undefined ? "auto" : products[environment.PROFILE],
    policy: openPolicy(environment.GUARD_POLICY, log, []).get(),
    account: file === undefined ? undefined : accountIn(file),
    clock: systemClock,
    log,
  });
  const shape = good("shape", base === undefined ? ALONE : INLINE);
  const lines = [...verdicts, shape].map(
    ({ good: isGood, about, found }) => `${isGood ? "ok  " : "LOOK"} ${about.padEnd(11)} ${found}`,
  );
  return {
    done: verdicts.every(({ good: isGood }) => isGood),
    text: `${lines.join("\n")}\n\n${firewall(product, origin, await ownAddress(origin))}\n${proxy(environment, origin, name)}`,
  };
}

/** @throws Error with the variable, as at a start */
function accountIn(file: string): ReturnType<typeof readScanAccount> {
  const fault = fileFaults({ GUARD_ACCOUNT_FILE: file }).find((one) => one.startsWith("GUARD_ACCOUNT_FILE"));
  if (fault !== undefined) throw new Error(fault);
  return readScanAccount(file);
}

/** For the appliance: only this machine reaches it. A table of its own, so that nothing that stands there lets others in. */
function firewall(product: Product | null, { port }: URL, address: string | null): string {
  const documented = product?.port ?? null;
  const ports = new Set([port === "" ? "443" : port, ...(documented === null ? [] : ["443", documented])]);
  const from = `${address !== null && isIPv6(address) ? "ip6" : "ip"} saddr ${address ?? "GUARD_ADDRESS"}`;
  return `At the appliance, in /etc/nftables.conf, with the address of nginx too where it isn't on this machine:

table inet mfa_guard {
    chain input {
        type filter hook input priority filter; policy accept;
        iif lo accept
        ${from} accept
        tcp dport { ${[...ports].join(", ")} } drop
    }
}
`;
}

/** nginx's file for this appliance and this server. @param name in the appliance's certificate, which nginx looks for */
function proxy(
  { HOST: host, PORT: port }: Environment,
  { origin, hostname }: URL,
  name: string | null,
): string {
  // Not localhost: nginx would ask ::1 too, where nothing listens.
  const here = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const file = inlineExample
    .replaceAll("https://appliance.example", origin)
    .replaceAll("appliance.example", name ?? hostname)
    .replace("server_name mfa.example;", `server_name ${name ?? "mfa.example"};`)
    .replace("node1:8080", `${here}:${port}`)
    .replace(/^ *server node2.*\n/m, "");
  return `nginx, in /etc/nginx/conf.d/mfa.conf, in the appliance's own address:\n\n${file}`;
}
