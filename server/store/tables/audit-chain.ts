import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { AuditTableRow } from "../audit-schema.ts";
import type { Db } from "../schema.ts";
import { asStored } from "./as-stored.ts";

/** The hash before the first row. */
export const GENESIS = "0".repeat(64);

/** An audit row without its own hash. */
export type AuditContent = Omit<Selectable<AuditTableRow>, "hash">;

/**
 * SHA-256 over the hash of the row before and everything in this one: who changes a row changes all after it.
 * What is known of a case is part of it where there is something: rows from before there were cases keep their hash.
 */
export function auditHash(previous: string, row: HashedContent): string {
  const ofCase = [row.case_id, row.case_reason, row.ticket, row.checks, row.way].map((part) => part ?? null);
  const parts = [
    previous,
    row.seq,
    row.at,
    row.event,
    row.outcome,
    row.reason,
    row.actor_id,
    row.actor_name,
    row.user_id,
    row.user_name,
    row.address,
    row.trace_id,
    ...(ofCase.every((part) => part === null) ? [] : ofCase),
    ...(typeof row.details === "string" ? [{ details: row.details }] : []),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

type OfCase = "case_id" | "case_reason" | "ticket" | "checks" | "way" | "details";

/** A migration hashes rows of a table that doesn't have all columns yet. */
export type HashedContent = Omit<AuditContent, OfCase> & Partial<Pick<AuditContent, OfCase>>;

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
  const stored = asStored(db);
  const kept = await stored.head().executeTakeFirst();
  let head = { seq: 0, hash: GENESIS };
  let rows = 0;
  for (;;) {
    const page = await stored
      .audit()
      // The first page has whatever is there: a row numbered below the first one was put in.
      .$if(rows > 0, (query) => query.where("seq", ">", head.seq))
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const row of page) {
      const isKept = row.seq !== kept?.seq || row.hash === kept.hash;
      if (row.hash !== auditHash(head.hash, row) || !isKept) return { kind: "broken", seq: row.seq };
      head = { seq: row.seq, hash: row.hash };
    }
    rows += page.length;
    if (page.length < PAGE) break;
  }
  if (kept === undefined || kept.seq > head.seq)
    return { kind: "cut", from: head.seq + 1, to: kept?.seq ?? 0 };
  return { kind: "whole", rows, head };
}
