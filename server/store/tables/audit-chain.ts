import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { AuditTableRow, Db } from "../schema.ts";

/** The hash before the first row. */
export const GENESIS = "0".repeat(64);

/** An audit row without its own hash. */
export type AuditContent = Omit<Selectable<AuditTableRow>, "hash">;

/** SHA-256 over the hash of the row before and everything in this one: who changes a row changes all after it (rule 56). */
export function auditHash(previous: string, row: AuditContent): string {
  const { seq, at, event, outcome, reason, actor_id, actor_name, user_id, user_name, address, trace_id } =
    row;
  const parts = [
    previous,
    seq,
    at,
    event,
    outcome,
    reason,
    actor_id,
    actor_name,
    user_id,
    user_name,
    address,
    trace_id,
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** What is wrong with the chain, or its head. */
export type ChainReport =
  | {
      readonly kind: "whole";
      readonly rows: number;
      readonly head: { readonly seq: number; readonly hash: string };
    }
  | { readonly kind: "broken"; readonly seq: number }
  | { readonly kind: "cut"; readonly from: number; readonly to: number };

const PAGE = 1_000;

/**
 * Reads the whole audit in order and computes each hash again. A row that was removed, changed or put elsewhere is where
 * the chain breaks; rows cut off at the end show against the kept head. Rows written meanwhile are looked at too.
 */
export async function checkAuditChain(db: Db): Promise<ChainReport> {
  const kept = await db.selectFrom("audit_head").selectAll().executeTakeFirst();
  let head = { seq: 0, hash: GENESIS };
  let rows = 0;
  for (;;) {
    const page = await db
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">", head.seq)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const row of page) {
      if (row.hash !== auditHash(head.hash, row)) return { kind: "broken", seq: row.seq };
      head = { seq: row.seq, hash: row.hash };
    }
    rows += page.length;
    if (page.length < PAGE) break;
  }
  if (kept === undefined || kept.seq > head.seq)
    return { kind: "cut", from: head.seq + 1, to: kept?.seq ?? 0 };
  return { kind: "whole", rows, head };
}
