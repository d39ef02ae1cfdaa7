import { ADMIN_ROLE, canonicalUserName } from "../appliance/users/user-rules.ts";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import type { AuditSource } from "../calls/write-audit.ts";
import { findableText } from "../store/findable-text.ts";
import type { Db, UsersRow } from "../store/schema.ts";
import { auditPeople } from "../store/tables/audit-people.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { adminAuditSource } from "./admin-command.ts";
import type { AdminResult, UserKey } from "./admin-command.ts";

/** The accounts of the beginning come first; that there are more is said. */
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
 * Does something to the user of a name or an id, in one transaction. Who makes accounts names them too, and may rename
 * others: where one is called as the id of another, or as another was before, nothing is done until `--id` says which.
 * Where nobody is found, who had that name before is told, and who the administrators are.
 */
export function withNamedUser(
  { store, clock }: ApplianceParts,
  { userName: text, byId = false }: UserKey,
  label: string,
  act: (tx: Db, found: Found) => Promise<AdminResult>,
): Promise<AdminResult> {
  return store.transaction(label, async (tx) => {
    const source = adminAuditSource(clock);
    const ofName = byId ? undefined : await usersTable.byNameKey(tx, canonicalUserName(text));
    const ofId = await usersTable.byId(tx, findableText(text).trim());
    const before = byId ? [] : await auditPeople.calledBefore(tx, text, MOST_NAMED + 1);
    const found = ofName ?? ofId;
    const renamed = before.filter(({ id }) => id !== found?.id);
    const meant = new Set([ofName, ofId, ...renamed].flatMap((user) => user?.id ?? []));
    if (found !== undefined && meant.size > 1)
      return { done: false, text: severalFound(text.trim(), { ofName, ofId, renamed }) };
    const user = found === undefined ? undefined : await usersTable.lock(tx, found.id);
    if (user === undefined) {
      const what = byId ? "id" : "name or id";
      return { done: false, text: await nobodyFound(tx, { text, what, renamed }) };
    }
    return act(tx, { user, source });
  });
}

interface Several {
  readonly ofName: UsersRow | undefined;
  readonly ofId: UsersRow | undefined;
  readonly renamed: readonly UsersRow[];
}

function severalFound(text: string, { ofName, ofId, renamed }: Several): string {
  return [
    `${text} could mean more than one account. Nothing was changed.`,
    ...(ofName === undefined ? [] : [`Has that name now: ${named(ofName)}`]),
    ...(ofId === undefined ? [] : [`Has that id: ${named(ofId)}`]),
    ...(renamed.length === 0 ? [] : [`Had that name before:${listed(renamed)}`]),
    "Say which one with --id and its id.",
  ].join("\n");
}

interface Nobody {
  readonly text: string;
  readonly what: string;
  readonly renamed: readonly UsersRow[];
}

async function nobodyFound(db: Db, { text, what, renamed }: Nobody): Promise<string> {
  const administrators = await usersTable.ofRole(db, ADMIN_ROLE, MOST_NAMED + 1);
  return [
    `There is no user with that ${what}. Nothing was changed.`,
    ...(renamed.length === 0 ? [] : [`${text.trim()} is now called:${listed(renamed)}`]),
    `Administrators:${listed(administrators)}`,
  ].join("\n");
}

function listed(users: readonly UsersRow[]): string {
  const more = users.length > MOST_NAMED ? [`and more than these ${MOST_NAMED}: ids count up from 1000`] : [];
  return [...users.slice(0, MOST_NAMED).map(named), ...more].map((line) => `\n  ${line}`).join("");
}
