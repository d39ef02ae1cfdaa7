import { isAdministratorRole, type Person } from "./policy-rights.ts";
import { foldedText } from "../store/findable-text.ts";
import type { Db } from "../store/schema.ts";
import { namesOf, seenNames } from "./seen-names.ts";

/** Somebody as they were seen: by id, with the name and the role of now. */
export interface Seen {
  readonly id: string;
  readonly name: string;
  /** Null where it isn't told. */
  readonly role: string | null;
}

/** Somebody with every name that their id was seen with. */
export interface Identity extends Seen, Person {
  readonly grantedName: string | null;
  readonly names: readonly string[];
  /** Since when they have been an administrator without a break; 0 for from the beginning, null for none. */
  readonly adminSince: number | null;
}

/** How long an administrator must have been one before they approve. */
export const COOLING_OFF_MS = 24 * 3_600_000;

/** Whether somebody has been an administrator for a day. */
export function isPastCoolingOff({ adminSince }: Identity, now: number): boolean {
  return adminSince !== null && adminSince <= now - COOLING_OFF_MS;
}

/** The accounts that the guard has seen, by id: their names (seen-names.ts), and since when they administer. */
export const identities = {
  /** Takes in who was seen. */
  see: async (tx: Db, person: Seen, now: number): Promise<Identity> => {
    await identities.seeAll(tx, [person], now);
    return identities.read(tx, person);
  },

  /** The same for people with different ids. */
  seeAll: async (tx: Db, people: readonly Seen[], now: number): Promise<void> => {
    const known = await knownOf(tx, people);
    for (const { id, name, role } of people) {
      const { names, since } = known.get(id) ?? UNKNOWN;
      const key = foldedText(name);
      if (!names.some((one) => one.name_key === key))
        await seenNames.add(tx, id, key, names.length === 0, now);
      const next = role === null ? since : isAdministratorRole(role) ? (since ?? now) : null;
      if (next !== since) await put(tx, { id, admin_since: next });
    }
  },

  /** As somebody was seen until now; nothing is taken in. */
  read: async (db: Db, person: Seen): Promise<Identity> =>
    identityOf(person, (await knownOf(db, [person])).get(person.id)),

  /** The same of people with different ids. */
  readAll: async (db: Db, people: readonly Seen[]): Promise<readonly Identity[]> => {
    const known = await knownOf(db, people);
    return people.map((person) => identityOf(person, known.get(person.id)));
  },

  /** Ids of some who are administrators, those of longest standing first. */
  administrators: async (db: Db, limit: number): Promise<readonly string[]> => {
    const rows = await db
      .selectFrom("guard_identities")
      .select("id")
      .where("admin_since", "is not", null)
      .orderBy("admin_since")
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  },

  /** Until the commit nobody else has somebody of that id. */
  lock: (tx: Db, id: string) => put(tx, { id }),

  /** Administrators of now count from the beginning; where no role is told, everybody who is there. */
  trustAll: async (tx: Db, untold: readonly string[]): Promise<void> => {
    await tx
      .updateTable("guard_identities")
      .set({ admin_since: 0 })
      .where("admin_since", "is not", null)
      .execute();
    for (const id of untold) await put(tx, { id, admin_since: 0 });
  },

  /** Forgets an account that is gone, but not its names: a new account of the same name wins nothing. */
  forget: (tx: Db, id: string) => tx.deleteFrom("guard_identities").where("id", "=", id).execute(),
};

interface Known {
  readonly names: readonly { readonly name_key: string; readonly granted: number }[];
  readonly since: number | null;
}

function identityOf(person: Seen, { names, since }: Known = UNKNOWN): Identity {
  return { ...person, ...namesOf(person.name, names), adminSince: since };
}

const UNKNOWN: Known = { names: [], since: null };

async function knownOf(db: Db, people: readonly Seen[]): Promise<ReadonlyMap<string, Known>> {
  if (people.length === 0) return new Map();
  const ids = people.map(({ id }) => id);
  const names = await db
    .selectFrom("guard_names")
    .select(["id", "name_key", "granted"])
    .where("id", "in", ids)
    .execute();
  const since = await db.selectFrom("guard_identities").selectAll().where("id", "in", ids).execute();
  return new Map(
    ids.map((id) => [
      id,
      {
        names: names.filter((one) => one.id === id),
        since: since.find((one) => one.id === id)?.admin_since ?? null,
      },
    ]),
  );
}

function put(tx: Db, row: { readonly id: string; readonly admin_since?: number | null }) {
  return tx
    .insertInto("guard_identities")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}
