import { type AuditContent, auditHash, type HashedContent, recordKeyOf } from "./audit-chain.ts";
import type { Db } from "../schema.ts";
import { auditPeople } from "./audit-people.ts";

/** Append-only record of what happened to a user's factor, and by whom. */
export const auditTable = {
  /** Adds the next row of the chain. From the first statement on, other transactions that write one wait for the commit. */
  insert: async (tx: Db, row: Omit<HashedContent, "seq">): Promise<void> => {
    const people = auditPeople.of(row);
    const before = await lockedHead(tx)
      .select(auditPeople.known(people).as("known"))
      .executeTakeFirstOrThrow();
    const content = { ...row, seq: before.seq + 1 };
    const head = { seq: content.seq, hash: auditHash(before.hash, content, recordKeyOf(tx)) };
    await tx
      .insertInto("audit")
      .values({ ...content, hash: head.hash })
      .execute();
    await tx.updateTable("audit_head").set(head).execute();
    if (before.known < people.length) await auditPeople.add(tx, people);
  },

  /** Whether a call has written such a row. Who is writing one is waited for. */
  has: async (
    tx: Db,
    { at, trace_id, event, outcome }: Pick<AuditContent, "at" | "trace_id" | "event" | "outcome">,
  ): Promise<boolean> => {
    await lockedHead(tx).executeTakeFirstOrThrow();
    const row = await tx
      .selectFrom("audit")
      .select("seq")
      .where("at", "=", at)
      .where("trace_id", "=", trace_id)
      .where("event", "=", event)
      .where("outcome", "=", outcome)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },

  hashOf: async (db: Db, seq: number): Promise<string | undefined> =>
    (await db.selectFrom("audit").select("hash").where("seq", "=", seq).executeTakeFirst())?.hash,

  /** Instant of the newest row: no clock may be before it. */
  newest: async (db: Db): Promise<number | undefined> => {
    const row = await db.selectFrom("audit").select("at").orderBy("seq", "desc").limit(1).executeTakeFirst();
    return row?.at;
  },
};

function lockedHead(tx: Db) {
  return tx.selectFrom("audit_head").selectAll().limit(1).forUpdate();
}
