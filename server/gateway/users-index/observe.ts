import { identities } from "../../calls/identities.ts";
import { changesTable, type GuardChangesRow } from "../../guard/changes.ts";
import { foldedText } from "../../store/findable-text.ts";
import type { Db } from "../../store/schema.ts";
import type { ListedUser } from "../guard/appliance-users.ts";
import { indexTable, type IndexRow } from "./index-table.ts";

/** MFA is on, since an unknown time. */
const SOME_TIME = 1;

/**
 * Takes in what a page of the list said. A state that is another one than before is kept for `settleDrift`.
 * @param at when it was asked for: what was told to a later question counts more
 */
export async function observe(tx: Db, users: readonly ListedUser[], at: number): Promise<void> {
  if (users.length === 0) return;
  const unique = new Map(users.map((user) => [user.id, user]));
  await indexTable.lock(tx);
  const known = await indexTable.byIds(tx, [...unique.keys()]);
  const rowOf = new Map(known.map((row) => [row.id, row]));
  const fresh = [...unique.keys()].filter((id) => !rowOf.has(id));
  const changes = await changesTable.lastOf(tx, fresh);
  const changeOf = new Map(changes.map((change) => [change.user_id, change]));
  const people = [...unique.values()];
  const rows = people.map((user) =>
    seen(rowOf.get(user.id) ?? firstSight(user, changeOf.get(user.id), at), user, at),
  );
  await indexTable.put(tx, rows);
  await identities.seeAll(tx, people, at);
}

/** What the gateway itself did to somebody's factor, as an observation; its row may have waited. Nobody is added. */
export async function observeChange(tx: Db, id: string, on: boolean, at: number): Promise<void> {
  await indexTable.lock(tx);
  const [before] = await indexTable.byIds(tx, [id]);
  if (before === undefined || at < before.seen_at) return;
  await indexTable.put(tx, [{ ...stateSeen(before, on, at), mfa_since: on ? at : 0 }]);
}

/** Of more the search would take too long; our own appliance takes no longer one. */
const LONGEST_DESCRIPTION = 1_000;

function seen(before: IndexRow, user: ListedUser, at: number): IndexRow {
  if (at < before.seen_at) return before;
  const description = (user.description ?? "").slice(0, LONGEST_DESCRIPTION).replace(/\p{Surrogate}$/u, "");
  return {
    ...stateSeen(before, user.mfaEnabled, at),
    name: user.name,
    name_key: foldedText(user.name),
    description,
    description_key: foldedText(description),
    // Old versions tell neither; what a newer one told stays.
    role: user.role ?? before.role,
    type: user.type ?? before.type,
    is_default: (user.isDefault ?? false) ? 1 : 0,
  };
}

function stateSeen(before: IndexRow, on: boolean, at: number): IndexRow {
  const mfa_since = on ? Math.max(before.mfa_since, SOME_TIME) : 0;
  const row = { ...before, mfa_since, seen_at: at };
  if (before.differs_at > 0) return row;
  return on === (before.known_on === 1) ? { ...row, known_at: at } : { ...row, differs_at: at };
}

/** Somebody new, in the state that the record left them in; where it says nothing, in the one that they are in. */
function firstSight(user: ListedUser, last: GuardChangesRow | undefined, at: number): IndexRow {
  const on = last === undefined ? user.mfaEnabled : last.change !== "disabled";
  return {
    id: user.id,
    name: user.name,
    name_key: foldedText(user.name),
    description: "",
    description_key: "",
    role: "",
    type: "",
    is_default: 0,
    mfa_since: on && last !== undefined ? last.changed_at : 0,
    seen_at: 0,
    known_on: on ? 1 : 0,
    known_at: last?.changed_at ?? at,
    differs_at: 0,
  };
}
