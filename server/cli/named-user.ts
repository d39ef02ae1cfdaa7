import { ADMIN_ROLE, canonicalUserName } from "../appliance/users/user-rules.ts";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import type { AuditSource } from "../calls/write-audit.ts";
import { findableText } from "../store/findable-text.ts";
import type { Db, UsersRow } from "../store/schema.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { adminAuditSource } from "./admin-command.ts";
import type { AdminResult, UserKey } from "./admin-command.ts";

/** The accounts of the beginning come first. */
const MOST_NAMED = 200;

/**
 * A name may have changed hands: the one at the machine sees whose account it is now. In quotes, since who has it may have
 * chosen it to look like the rest of the line.
 */
export function named({ id, name, role }: UsersRow): string {
  return `${JSON.stringify(name)} (${role}, id ${id})`;
}

interface Found {
  readonly user: UsersRow;
  readonly source: AuditSource;
}

/**
 * Does something to the user of a name, or with `--id` of an id, in one transaction. Where nobody is found, it is told who the
 * administrators are: a thief may have renamed them.
 */
export function withNamedUser(
  { store, clock }: ApplianceParts,
  { userName: text, byId = false }: UserKey,
  label: string,
  act: (tx: Db, found: Found) => Promise<AdminResult>,
): Promise<AdminResult> {
  return store.transaction(label, async (tx) => {
    const found = await (byId
      ? usersTable.byId(tx, findableText(text).trim())
      : usersTable.byNameKey(tx, canonicalUserName(text)));
    const user = found === undefined ? undefined : await usersTable.lock(tx, found.id);
    if (user !== undefined) return act(tx, { user, source: adminAuditSource(clock) });
    const administrators = await usersTable.ofRole(tx, ADMIN_ROLE, MOST_NAMED + 1);
    const more = administrators.length > MOST_NAMED ? [`and more than these ${MOST_NAMED}`] : [];
    const lines = [
      `There is no user with that ${byId ? "id" : "name"}. Nothing was changed.`,
      "Administrators, for --id:",
      ...[...administrators.slice(0, MOST_NAMED).map(named), ...more].map((line) => `  ${line}`),
    ];
    return { done: false, text: lines.join("\n") };
  });
}
