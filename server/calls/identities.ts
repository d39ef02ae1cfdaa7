import { sql } from "kysely";
import type { Person } from "./policy-rights.ts";
import { isAdministratorRole } from "./role-name.ts";
import { foldedText } from "../store/findable-text.ts";
import type { Db } from "../store/schema.ts";
import type { SeenName } from "../store/tables/session-tables.ts";

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

/**
 * Whose a name is. The first id that is seen with a name has it: by it the policy gives them something. What a later name
 * of theirs says only takes something from them, and a name that another id had first gives nothing. So who is renamed, at
 * the appliance's console too, wins nothing.
 */
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
      if (!names.some((one) => one.name_key === key)) await addName(tx, id, key, names.length === 0, now);
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
  lock: (tx: Db, id: string): Promise<void> => put(tx, { id }),

  /** Administrators of now count from the beginning; where no role is told, everybody who is there. */
  trustAll: async (tx: Db, untold: readonly string[]): Promise<void> => {
    await tx
      .updateTable("guard_identities")
      .set({ admin_since: 0 })
      .where("admin_since", "is not", null)
      .execute();
    for (const id of untold) await put(tx, { id, admin_since: 0 });
  },

  /** Whose name it is from now on: the id that was seen with it last, which is rid of its other names. Null: of all names. */
  accept: async (tx: Db, name: string | null): Promise<string | null> => {
    if (name === null) {
      await tx.deleteFrom("guard_names").execute();
      return null;
    }
    const key = foldedText(name);
    const owner = await tx
      .selectFrom("guard_names")
      .select("id")
      .where("name_key", "=", key)
      .orderBy("seen_at", "desc")
      .executeTakeFirst();
    await tx
      .deleteFrom("guard_names")
      .where((eb) => eb.or([eb("name_key", "=", key), eb("id", "=", owner?.id ?? "")]))
      .execute();
    if (owner !== undefined) await addName(tx, owner.id, key, true, 0);
    return owner?.id ?? null;
  },

  /** Of an account that is gone. Its names stay its own: an account made anew under one wins nothing. */
  forget: async (tx: Db, id: string): Promise<void> => {
    await tx.deleteFrom("guard_identities").where("id", "=", id).execute();
  },
};

interface Known {
  readonly names: readonly { readonly name_key: string; readonly granted: number }[];
  readonly since: number | null;
}

function identityOf(person: Seen, { names, since }: Known = UNKNOWN): Identity {
  return { ...person, ...namesOf(person.name, names), adminSince: since };
}

/** The name by which the policy gives somebody something, and all by which it takes. */
export function namesOf(
  name: string,
  seen: readonly SeenName[],
): { readonly grantedName: string | null; readonly names: readonly string[] } {
  return {
    grantedName: seen.find(({ granted }) => granted === 1)?.name_key ?? null,
    names: [name, ...seen.flatMap(({ name_key }) => name_key ?? [])],
  };
}

const UNKNOWN: Known = { names: [], since: null };

async function knownOf(db: Db, people: readonly Seen[]): Promise<ReadonlyMap<string, Known>> {
  if (people.length === 0) return new Map();
  const ids = people.map(({ id }) => id);
  const rows = await db
    .selectFrom("guard_names")
    .select(["id", "name_key", "granted", sql<number | null>`null`.as("admin_since")])
    .where("id", "in", ids)
    .unionAll(
      db
        .selectFrom("guard_identities")
        .select(["id", sql<string>`''`.as("name_key"), sql<number>`0`.as("granted"), "admin_since"])
        .where("id", "in", ids),
    )
    .execute();
  return new Map(
    ids.map((id) => {
      const ofId = rows.filter((one) => one.id === id);
      return [
        id,
        {
          names: ofId.filter(({ name_key }) => name_key !== ""),
          since: ofId.find(({ admin_since }) => admin_since !== null)?.admin_since ?? null,
        },
      ];
    }),
  );
}

/** A first name is granted, unless another id was seen with it: of two at once one is the first. */
async function addName(tx: Db, id: string, key: string, isFirst: boolean, now: number): Promise<void> {
  const add = (granted: number) =>
    tx
      .insertInto("guard_names")
      .values({ id, name_key: key, granted, seen_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
  const had = await tx.selectFrom("guard_names").where("name_key", "=", key).select("id").executeTakeFirst();
  if (isFirst && had === undefined && (await add(1)) !== undefined) return;
  await add(0);
}

async function put(
  tx: Db,
  row: { readonly id: string; readonly admin_since?: number | null },
): Promise<void> {
  await tx
    .insertInto("guard_identities")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}
