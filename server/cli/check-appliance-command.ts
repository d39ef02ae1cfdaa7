import { products } from "../../contract/products.ts";
import type { Logger } from "pino";
import inlineExample from "../../docs/hosting/nginx-inline.conf?raw";
import { checkAppliance } from "../gateway/check-appliance.ts";
import type { Verdict } from "../gateway/check-appliance.ts";
import { readScanAccount } from "../gateway/users-index/scan-account.ts";
import { openPolicy } from "../guard/policy-file.ts";
import { systemClock } from "../http/clock.ts";
import type { Environment } from "../start/environment.ts";
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
  const verdicts = await checkAppliance({
    origin,
    trust: await trustOf(environment),
    product: environment.PROFILE === undefined ? "auto" : products[environment.PROFILE],
    policy: openPolicy(environment.GUARD_POLICY, log, []).get(),
    account: file === undefined ? undefined : readScanAccount(file),
    clock: systemClock,
    log,
  });
  const shape: Verdict = { good: true, about: "shape", found: base === undefined ? ALONE : INLINE };
  const lines = [...verdicts, shape].map(
    ({ good, about, found }) => `${good ? "ok  " : "LOOK"} ${about.padEnd(11)} ${found}`,
  );
  return {
    done: verdicts.every(({ good }) => good),
    text: `${lines.join("\n")}\n\n${filledIn(environment, origin)}`,
  };
}

/** The proxy's file and the firewall's rule for this appliance and this server. */
function filledIn({ HOST: host, PORT: port }: Environment, { origin, hostname, port: at }: URL): string {
  const here = host === "127.0.0.1" ? "localhost" : host;
  const file = inlineExample
    .replaceAll("https://appliance.example", origin)
    .replaceAll("appliance.example", hostname)
    .replace("node1:8080", `${here}:${port}`)
    .replace(/^ *server node2.*\n/m, "");
  const rule = `nft add rule inet filter input tcp dport ${at === "" ? 443 : at} ip saddr != GUARD_ADDRESS drop`;
  return `At the appliance, with the address of this machine:\n\n${rule}\n\nnginx, in the appliance's own address:\n\n${file}`;
}
