import { tokenHash } from "../secrets/opaque-token.ts";
import type { Store } from "../store/store.ts";
import { sessionsTable } from "../store/tables/session-tables.ts";

/** What must change by an allowed call alone: for each user who they are and how they sign in. */
export type State = ReadonlyMap<string, string>;

export interface ActingPerson {
  readonly userId: string;
  readonly role: string;
  readonly authTime: number;
}

export function stateOf(store: Store): Promise<State> {
  return store.read(async (db) => {
    const rows = await db
      .selectFrom("users")
      .leftJoin("mfa_active", "mfa_active.user_id", "users.id")
      .select(["users.id", "name", "role", "type", "password_hash", "secret_ct", "mfa_active.epoch"])
      .execute();
    return new Map(rows.map(({ id, ...rest }) => [id, JSON.stringify(rest)]));
  });
}

/** Ids whose entry came, went or changed. */
export function changedIds(before: State, after: State): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
}

/** Who a token speaks for at this moment. */
export async function actingPerson(store: Store, token: string | null): Promise<ActingPerson | null> {
  if (token === null) return null;
  return (await store.read((db) => sessionsTable.ownerOfAccess(db, tokenHash(token)))) ?? null;
}

/** Whether somebody signs in with a second factor. */
export function hasMfa(state: State, name: string): boolean {
  return [...state.values()].some((row) => {
    const user: unknown = JSON.parse(row);
    return (
      typeof user === "object" &&
      user !== null &&
      "name" in user &&
      user.name === name &&
      "epoch" in user &&
      user.epoch !== null
    );
  });
}
