import type { Logger } from "pino";
import { ADMIN_ROLE } from "../appliance/users/user-rules.ts";
import { roleOf } from "../calls/policy-rights.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import { announceNode } from "../store/node-presence.ts";
import { requireVoided } from "../store/backup-seal.ts";
import type { Store } from "../store/store.ts";
import { usersTable } from "../store/tables/users-table.ts";
import type { Environment } from "./environment.ts";
import { requireHead } from "./keep-head.ts";
import { warnOfLoss } from "./open-parts.ts";

/**
 * Makes sure that the database is the one that this node has seen. With PostgreSQL, lets commands on other machines know that
 * this node runs.
 * @returns what ends that
 * @throws Error with a plain message, also while a restore is under way, or after one that was cut off
 */
export async function announce(
  environment: Environment,
  { store, log }: { store: Store; log: Logger },
): Promise<() => Promise<void>> {
  const { DATABASE_URL: databaseUrl } = environment;
  let leave = async () => {};
  try {
    if (databaseUrl !== undefined) {
      leave = await announceNode(databaseUrl, warnOfLoss(log));
      await requireVoided(store);
    }
    await requireHead(environment, store);
    return leave;
  } catch (error) {
    await leave();
    await store.close();
    throw error;
  }
}

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
