import type { Product } from "../../contract/product.ts";
import { isPrivileged } from "../calls/policy-rights.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import type { CheckParts } from "./check-appliance.ts";
import { createApplianceUsers } from "./guard/appliance-users.ts";
import type { Reader } from "./guard/appliance-users.ts";
import { createNewestVersion } from "./guard/newest-version.ts";
import type { Upstream } from "./upstream.ts";
import { signInOn, signOutOf } from "./users-index/scan-account.ts";
import { bad, good } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

const PAGE = 200;
const SHOWN = 10;

/** What the account of the list sees: the version, whether every user can be read, and who is privileged. */
export async function userVerdicts(
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
  const users = createApplianceUsers(send, product, newest);
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
