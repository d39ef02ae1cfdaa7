import type { Logger } from "pino";
import { ADMIN_ROLE } from "../appliance/users/user-rules.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import { roleOf } from "../calls/policy-rights.ts";
import type { Store } from "../store/store.ts";
import { usersTable } from "../store/tables/users-table.ts";

/** More administrators than anybody has; of more nobody is asked. */
const MOST = 1_000;

/** Warns of a policy that leaves nobody who may act as an administrator: nothing on screen says why everything is refused. */
export async function warnNoAdministrator(policy: GuardPolicy, store: Store, log: Logger): Promise<void> {
  const administrators = await store.read((db) => usersTable.ofRole(db, ADMIN_ROLE, MOST));
  if (administrators.some(({ name, role }) => roleOf(policy, { name, role }) === "administrator")) return;
  log.warn(
    { event: "policy.no-administrator" },
    "GUARD_POLICY leaves no administrator: mend the file, then send SIGHUP",
  );
}
