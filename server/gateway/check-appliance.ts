import type { Logger } from "pino";
import type { Product } from "../../contract/product.ts";
import { isPrivileged } from "../calls/policy-rights.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import type { Clock } from "../http/clock.ts";
import type { ApplianceTrust } from "./appliance-trust.ts";
import { createProductFinder, probeOf } from "./find-product.ts";
import { createApplianceUsers } from "./guard/appliance-users.ts";
import type { Reader } from "./guard/appliance-users.ts";
import { createNewestVersion } from "./guard/newest-version.ts";
import { lookAtCertificate } from "./look-at-certificate.ts";
import { UpstreamError, upstream } from "./upstream.ts";
import type { Upstream } from "./upstream.ts";
import { signInOn, signOutOf } from "./users-index/scan-account.ts";
import type { ScanAccount } from "./users-index/scan-account.ts";

export interface CheckParts {
  readonly origin: URL;
  readonly trust: ApplianceTrust;
  readonly product: Product | "auto";
  readonly policy: GuardPolicy;
  /** On which the list of users is read; without it nothing is known of them. */
  readonly account: ScanAccount | undefined;
  readonly clock: Clock;
  readonly log: Logger;
}

/** One thing that was looked at: whether it is as it must be, and what was found. */
export interface Verdict {
  readonly good: boolean;
  readonly about: string;
  readonly found: string;
}

/** So far apart a phone's code is another one for the appliance than for people. */
const CLOCK_MS = 30_000;
const DAY_MS = 24 * 3_600_000;
const SOON_DAYS = 30;
const PAGE = 200;
const SHOWN = 10;

/** Looks at an appliance before a gateway goes live in front of it: with GET alone, but for the sign-in of the account. */
export async function checkAppliance(parts: CheckParts): Promise<readonly Verdict[]> {
  const { origin, trust, clock, log } = parts;
  const send = upstream({ origin, trust, answerLimit: 8 * 1_024 * 1_024, deadline: 10_000 });
  const certificate = origin.protocol === "https:" ? [await certificateVerdict(parts, send)] : [];
  const product = await createProductFinder({
    wanted: parts.product,
    origin,
    probe: send,
    clock,
    log,
  }).product();
  if (product === null)
    return [
      ...certificate,
      bad("product", "the appliance can't be reached, or its certificate isn't trusted"),
    ];
  const known = good(
    "product",
    `${product.name}${parts.product === "auto" ? ", as found" : ", as PROFILE says"}`,
  );
  return [
    ...certificate,
    known,
    await clockVerdict(parts, send),
    ...(await userVerdicts(parts, send, product)),
  ];
}

const good = (about: string, found: string): Verdict => ({ good: true, about, found });
const bad = (about: string, found: string): Verdict => ({ good: false, about, found });

async function certificateVerdict({ origin, trust, clock }: CheckParts, send: Upstream): Promise<Verdict> {
  const shown = await lookAtCertificate(origin);
  if (shown === null) return bad("certificate", "none was shown");
  const days = Math.floor((shown.until - clock.now()) / DAY_MS);
  const said = `SHA-256 ${shown.fingerprint}, ${days < 0 ? "expired" : `${days} days left`}`;
  const fault = await send(probeOf("/")).then(
    () => null,
    (error: unknown) => (error instanceof UpstreamError ? error.fault : null),
  );
  if (fault === "untrusted" || fault === "unpinned")
    return bad(
      "certificate",
      `${said}: not trusted. Compare it at the appliance, then set APPLIANCE_FINGERPRINT`,
    );
  if (trust.kind !== "pinned" && days < SOON_DAYS) return bad("certificate", said);
  return good("certificate", `${said}, ${trust.kind === "pinned" ? "pinned" : "trusted"}`);
}

async function clockVerdict({ clock }: CheckParts, send: Upstream): Promise<Verdict> {
  const { headers } = await send(probeOf("/"));
  const told = Date.parse(headers.date ?? "");
  if (Number.isNaN(told)) return bad("clock", "the appliance doesn't tell its time");
  const apart = told - clock.now();
  const said = `the appliance is ${Math.round(Math.abs(apart) / 1_000)} s ${apart < 0 ? "behind" : "ahead"}`;
  return Math.abs(apart) < CLOCK_MS ? good("clock", said) : bad("clock", said);
}

async function userVerdicts(
  { account, clock, policy }: CheckParts,
  send: Upstream,
  product: Product,
): Promise<readonly Verdict[]> {
  if (account === undefined)
    return [bad("users", "not looked at: set GUARD_ACCOUNT_FILE to an account that lists them")];
  const reader = await signInOn(send, product, account);
  if (reader === null) return [bad("account", "the appliance doesn't sign it in without a code")];
  const newest = createNewestVersion(send, product, clock);
  const users = createApplianceUsers(send, product, newest);
  const version = good("version", await newest(reader.authorization));
  try {
    const { total, read, privileged, tellsRoles } = await readAll(users, reader, policy);
    const all = read === total ? good : bad;
    const people = all("users", `${read} of ${total} can be read`);
    const names = privileged.slice(0, SHOWN).join(", ");
    const more = privileged.length > SHOWN ? `, and ${privileged.length - SHOWN} more` : "";
    const who =
      privileged.length === 0
        ? bad(
            "privileged",
            `nobody${tellsRoles ? "" : ": this version tells no roles, so name accounts in privilegedUsers"}`,
          )
        : good("privileged", names + more);
    return [version, people, who];
  } finally {
    await signOutOf(send, product, reader);
  }
}

async function readAll(users: ReturnType<typeof createApplianceUsers>, reader: Reader, policy: GuardPolicy) {
  const privileged: string[] = [];
  let read = 0;
  let total = 0;
  for (let offset = 0; ;) {
    const { status, page } = await users.page(reader, { offset, limit: PAGE });
    if (status !== 200 || page === null) break;
    total = page.total;
    read += page.users.length;
    offset += page.rows;
    for (const user of page.users) if (isPrivileged(policy, user)) privileged.push(user.name);
    if (page.rows === 0 || offset >= total) break;
  }
  return { total, read, privileged, tellsRoles: await users.tellsRoles(reader) };
}
