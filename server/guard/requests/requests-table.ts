import type { GuardCasesRow, GuardRequestsRow } from "../../store/guard-schema.ts";
import type { Db } from "../../store/schema.ts";
import { requestState } from "./request.ts";
import type { RequestEnd } from "../../../contract/guard-request.ts";

const OPEN = ["asked", "picked", "setup"];
const MEMORY_MS = 24 * 3_600_000;

/** A request with its case. */
export interface KnownRequest {
  readonly row: GuardRequestsRow;
  readonly ofCase: GuardCasesRow | undefined;
}

/** Nothing secret stays in a request that is over. */
const WIPED = { setup: null, code: null } as const;

export const requestsTable = {
  /** @returns false where one is open in that lane */
  insert: async (tx: Db, row: GuardRequestsRow): Promise<boolean> => {
    const written = await tx
      .insertInto("guard_requests")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    return written !== undefined;
  },

  byId: (db: Db, id: string): Promise<KnownRequest | undefined> => first(db, all(db).where("id", "=", id)),

  byToken: (db: Db, hash: string) => first(db, all(db).where("token_hash", "=", hash)),

  /** Locks the request: what is read stays true until the commit. */
  lock: (tx: Db, id: string) => first(tx, all(tx).where("id", "=", id).limit(1).forNoKeyUpdate()),

  /** All that are open, oldest first. */
  open: (db: Db, now: number): Promise<readonly KnownRequest[]> => living(db, openRows(db), now),

  /** Those of a name, and of the one who has it now. */
  about: (
    db: Db,
    { nameKey, userId }: { readonly nameKey: string; readonly userId: string | null },
    now: number,
  ): Promise<readonly KnownRequest[]> =>
    living(
      db,
      openRows(db).where((eb) =>
        eb.or([
          eb("user_id", "=", userId ?? ""),
          eb("name_key", "=", nameKey).and(userId === null ? eb.lit(true) : eb("user_id", "is", null)),
        ]),
      ),
      now,
    ),

  /** How many others are open for the same account. */
  beside: async (db: Db, { row }: KnownRequest, now: number): Promise<number> => {
    const same = await requestsTable.about(db, { nameKey: row.name_key, userId: row.user_id }, now);
    return same.filter((one) => one.row.id !== row.id).length;
  },

  /** Of one lane as the store has it, also what time has ended since. */
  inLane: (tx: Db, nameKey: string, lane: string): Promise<KnownRequest | undefined> =>
    first(tx, openRows(tx).where("name_key", "=", nameKey).where("lane", "=", lane).limit(1)),

  update: (tx: Db, id: string, change: Partial<Omit<GuardRequestsRow, "id">>) =>
    tx.updateTable("guard_requests").set(change).where("id", "=", id).execute(),

  end: (tx: Db, id: string, reason: RequestEnd) =>
    requestsTable.update(tx, id, { state: "ended", reason, ...WIPED }),

  /** MFA is confirmed: that is true whatever somebody has said meanwhile. */
  finish: (tx: Db, id: string) =>
    requestsTable.update(tx, id, { state: "done", reason: null, claimed_at: null, answer: null, ...WIPED }),

  /** After a restored backup. */
  endAll: (tx: Db) =>
    tx
      .updateTable("guard_requests")
      .set({ state: "ended", reason: "expired", ...WIPED })
      .where("state", "in", OPEN)
      .execute(),

  sweep: async (tx: Db, now: number): Promise<void> => {
    await tx.updateTable("guard_requests").set(WIPED).where("expires_at", "<=", now).execute();
    await tx
      .deleteFrom("guard_requests")
      .where("asked_at", "<", now - MEMORY_MS)
      .execute();
  },
};

function all(db: Db) {
  return db.selectFrom("guard_requests").selectAll();
}

function openRows(db: Db) {
  return all(db).where("state", "in", OPEN).orderBy("asked_at").limit(500);
}

interface Query {
  readonly execute: () => Promise<GuardRequestsRow[]>;
}

async function first(db: Db, found: Query): Promise<KnownRequest | undefined> {
  return (await withCases(db, await found.execute()))[0];
}

async function withCases(db: Db, rows: readonly GuardRequestsRow[]): Promise<readonly KnownRequest[]> {
  const ids = rows.flatMap(({ case_id }) => case_id ?? []);
  const cases =
    ids.length === 0 ? [] : await db.selectFrom("guard_cases").selectAll().where("id", "in", ids).execute();
  return rows.map((row) => ({ row, ofCase: cases.find(({ id }) => id === row.case_id) }));
}

async function living(db: Db, rows: Query, now: number): Promise<readonly KnownRequest[]> {
  const known = await withCases(db, await rows.execute());
  return known.filter(({ row, ofCase }) => requestState(row, ofCase, now).state !== "ended");
}
