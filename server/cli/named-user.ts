import { ADMIN_ROLE, canonicalUserName } from "../appliance/users/user-rules.ts";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import type { AuditSource } from "../calls/write-audit.ts";
import { findableText } from "../store/findable-text.ts";
import type { Db, UsersRow } from "../store/schema.ts";
import { auditPeople } from "../store/tables/audit-people.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { adminAuditSource } from "./admin-command.ts";
import type { AdminResult, Whom } from "./admin-command.ts";

/** More would hide the rest of the answer; the accounts of the beginning come first. */
const MOST_NAMED = 20;

/** A name may have changed hands: the one at the machine sees whose account it is now. */
export function named({ id, name, role }: UsersRow): string {
  return `${name} (${role}, id ${id})`;
}

interface Found {
  readonly user: UsersRow;
  readonly source: AuditSource;
}

/**
 * Does something to the user of a name or an id, in one transaction. Who makes accounts names them too: where one is
 * called as the id of another, nothing is done until `--id` says which. Somebody else may have renamed them: so who had
 * that name before is told too and, where nobody is found, who the administrators are.
 */
export function withNamedUser(
  { store, clock }: ApplianceParts,
  { userName: text, byId = false }: Whom,
  label: string,
  act: (tx: Db, found: Found) => Promise<AdminResult>,
): Promise<AdminResult> {
  return store.transaction(label, async (tx) => {
    const source = adminAuditSource(clock);
    const ofName = byId ? undefined : await usersTable.byNameKey(tx, canonicalUserName(text));
    const ofId = await usersTable.byId(tx, findableText(text).trim());
    if (ofName !== undefined && ofId !== undefined && ofName.id !== ofId.id) {
      return { done: false, text: bothFound(text.trim(), ofName, ofId) };
    }
    const found = ofName ?? ofId;
    const user = found === undefined ? undefined : await usersTable.lock(tx, found.id);
    const before = byId ? [] : await auditPeople.calledBefore(tx, text, MOST_NAMED);
    const renamed = before.filter(({ id }) => id !== user?.id);
    if (user === undefined) {
      const what = byId ? "id" : "name or id";
      return { done: false, text: await nobodyFound(tx, { text, what, renamed }) };
    }
    const result = await act(tx, { user, source });
    if (renamed.length === 0) return result;
    return { ...result, text: `${result.text}\nThat was the name of ${listed(renamed)} before.` };
  });
}

function bothFound(text: string, ofName: UsersRow, ofId: UsersRow): string {
  return [
    `${text} is the name of one account and the id of another. Nothing was changed.`,
    `Its name: ${named(ofName)}.`,
    `Its id: ${named(ofId)}.`,
    `Say which one by its id: --id ${ofName.id} or --id ${ofId.id}.`,
  ].join("\n");
}

interface Nobody {
  readonly text: string;
  readonly what: string;
  readonly renamed: readonly UsersRow[];
}

async function nobodyFound(db: Db, { text, what, renamed }: Nobody): Promise<string> {
  const administrators = await usersTable.ofRole(db, ADMIN_ROLE, MOST_NAMED);
  return [
    `There is no user with that ${what}. Nothing was changed.`,
    ...(renamed.length === 0 ? [] : [`${text.trim()} is now called ${listed(renamed)}.`]),
    `Administrators: ${listed(administrators)}.`,
  ].join("\n");
}

function listed(users: readonly UsersRow[]): string {
  return users.map(named).join(", ");
}
