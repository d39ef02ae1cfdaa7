import { identities } from "../calls/identities.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { stateOf } from "./case.ts";
import type { GuardHost } from "./guard-call.ts";
import { isEligibleApprover } from "./standing-approval.ts";

/** A shop with more has somebody. */
const MOST = 200;
const EXTERNAL = "IdentityProvider";

/**
 * How many others could approve a case that waits, so that nobody waits for no one. Left out where it isn't known: nobody
 * has read all users yet, or the appliance tells no roles.
 */
export async function approversOf(
  { policy, listed, clock }: Pick<GuardHost, "policy" | "listed" | "clock">,
  db: Db,
  row: GuardCasesRow,
): Promise<{ readonly approvers?: number }> {
  const now = clock.now();
  const table = stateOf(row, now) === "waiting" ? await listed(db) : null;
  if (table === null) return {};
  const ids = await identities.administrators(db, MOST);
  if (ids.length === 0) return {};
  const people = await db
    .selectFrom(table)
    .select(["id", "name", "role", "type"])
    .where("id", "in", ids)
    .execute();
  if (people.some(({ role }) => role === "")) return {};
  const others = people.filter(({ id }) => id !== row.opened_by_id && id !== row.user_id);
  // An identity provider's account has no code here, and so approves nothing.
  const able = others.filter(({ type }) => type !== EXTERNAL || !policy.actorsNeedMfa);
  const known = await identities.readAll(db, able);
  return { approvers: known.filter((one) => isEligibleApprover(policy, one, now)).length };
}
