import type { Logger } from "pino";
import type { Product } from "../../contract/product.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import type { Clock } from "../http/clock.ts";
import type { ApplianceTrust } from "./appliance-trust.ts";
import { ofApi } from "./call-of.ts";
import { createProductFinder, probeOf } from "./find-product.ts";
import { lookAtCertificate, verdictOn, type ShownCertificate } from "./look-at-certificate.ts";
import { upstream, UpstreamError, type Upstream, type UpstreamAnswer } from "./upstream.ts";
import { signInOn, signOutOf, type ScanAccount } from "./users-index/scan-account.ts";
import { isPrivileged } from "../calls/policy-rights.ts";
import { createApplianceUsers, type Reader } from "./guard/appliance-users.ts";
import { createNewestVersion } from "./guard/newest-version.ts";

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

interface Checked {
  /** Null where nothing was found. */
  readonly product: Product | null;
  /** The name in its certificate. */
  readonly name: string | null;
  readonly verdicts: readonly Verdict[];
}

/** So far apart a phone's code is another one for the appliance than for people. */
const CLOCK_MS = 30_000;

/** Looks at an appliance before a gateway goes live in front of it: with GET alone, but for the sign-in of the account. */
export async function checkAppliance(parts: CheckParts): Promise<Checked> {
  const { origin, trust, clock, log } = parts;
  const send = upstream({ origin, trust, answerLimit: 8 * 1_024 * 1_024, deadline: 10_000 });
  const isHttps = origin.protocol === "https:";
  const shown = isHttps ? await lookAtCertificate(origin) : null;
  const name = shown?.name ?? null;
  const first = await send(probeOf("/")).catch((error: unknown) => {
    if (error instanceof UpstreamError) return error;
    throw error;
  });
  const certificate = isHttps ? [certificateVerdict(parts, first, shown)] : [];
  let isUnsure = false;
  const note = (_: unknown, stands: boolean) => void (isUnsure = stands);
  const find = createProductFinder({ wanted: parts.product, origin, probe: send, clock, log, note });
  const product = await find();
  if (product === null || first instanceof UpstreamError) {
    const fault = bad("product", "the appliance can't be reached, or its certificate isn't trusted");
    return { product, name, verdicts: [...certificate, fault] };
  }
  const known = isUnsure
    ? bad("product", `${product.name}, but that isn't sure: set PROFILE if this is the appliance`)
    : good("product", `${product.name}${parts.product === "auto" ? ", as found" : ", as PROFILE says"}`);
  const others = [clockVerdict(parts, first), ...(await userVerdicts(parts, send, product))];
  return { product, name, verdicts: [...certificate, known, ...others] };
}

function certificateVerdict(
  { trust, clock }: CheckParts,
  first: UpstreamAnswer | UpstreamError,
  shown: ShownCertificate | null,
): Verdict {
  if (shown === null) return bad("certificate", "none was shown");
  const isTrusted = !(first instanceof UpstreamError && ["untrusted", "unpinned"].includes(first.fault));
  return { about: "certificate", ...verdictOn(shown, isTrusted, trust.kind === "pinned", clock.now()) };
}

function clockVerdict({ clock }: CheckParts, { headers }: UpstreamAnswer): Verdict {
  const told = Date.parse(headers.date ?? "");
  if (Number.isNaN(told)) return bad("clock", "the appliance doesn't tell its time");
  const apart = told - clock.now();
  const said = `the appliance is ${Math.round(Math.abs(apart) / 1_000)} s ${apart < 0 ? "behind" : "ahead"}`;
  return Math.abs(apart) < CLOCK_MS ? good("clock", said) : bad("clock", said);
}

const PAGE = 200;
const SHOWN = 10;

/** What the account of the list sees: the version, whether every user can be read, and who is privileged. */
async function userVerdicts(
  { account, clock, policy, log }: Pick<CheckParts, "account" | "clock" | "policy" | "log">,
  send: Upstream,
  product: Product,
): Promise<readonly Verdict[]> {
  if (account === undefined)
    return [bad("users", "not looked at: set GUARD_ACCOUNT_FILE to an account that lists them")];
  const reader = await signInOn(send, product, account);
  if (reader === null) return [bad("account", "the appliance doesn't sign it in without a code")];
  let isUnknown = false;
  const newest = createNewestVersion(send, product, clock, (_, stands) => (isUnknown = stands), log);
  const users = createApplianceUsers(ofApi(send), product, newest);
  try {
    const found = await newest(reader);
    if (isUnknown)
      return [bad("version", "none that this release knows: the appliance is newer, or another product")];
    const version = good("version", found);
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

/** One thing that was looked at: whether it is as it must be, and what was found. */
interface Verdict {
  readonly good: boolean;
  readonly about: string;
  readonly found: string;
}

export const good = (about: string, found: string): Verdict => ({ good: true, about, found });
const bad = (about: string, found: string): Verdict => ({ good: false, about, found });
