import { createHash, createHmac } from "node:crypto";
import type { Selectable } from "kysely";
import type { AuditTableRow } from "../audit-schema.ts";
import type { Db } from "../schema.ts";
import { asStored } from "./as-stored.ts";
import { auditCuts } from "./audit-cuts.ts";

/** The hash before the first row. */
export const GENESIS = "0".repeat(64);

/** An audit row without its own hash. */
export type AuditContent = Omit<Selectable<AuditTableRow>, "hash">;

/**
 * HMAC-SHA-256 over the hash of the row before and everything in this one: who changes a row changes all after it.
 * What is known of a case is part of it where there is something: rows from before there were cases keep their hash.
 * @param key null as before 0.3.0: a plain SHA-256, which the first row with a key seals
 */
export function auditHash(previous: string, row: HashedContent, key: Uint8Array | null): string {
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
  const hash = key === null ? createHash("sha256") : createHmac("sha256", key);
  return hash.update(JSON.stringify(parts)).digest("hex");
}

type OfCase = "case_id" | "case_reason" | "ticket" | "checks" | "way" | "details";

/** A migration hashes rows of a table that doesn't have all columns yet. */
export type HashedContent = Omit<AuditContent, OfCase> & Partial<Pick<AuditContent, OfCase>>;

/** A row of the chain, by which all before it are known. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** What is wrong with the chain, or its head. */
export type ChainReport =
  | {
      readonly kind: "whole";
      readonly rows: number;
      /** How many of them are older than 0.3.0, and have no key. */
      readonly plain: number;
      readonly head: ChainHead;
    }
  | { readonly kind: "broken"; readonly seq: number }
  | { readonly kind: "cut"; readonly from: number; readonly to: number };

const PAGE = 1_000;

/**
 * Reads the whole audit in order and computes each hash again. A row that was removed, changed or put elsewhere is where
 * the chain breaks; rows cut off at the end show against the kept head. Rows written meanwhile are looked at too.
 * @param after a row that is known: what follows it is looked at, and has a key
 */
export async function checkAuditChain(db: Db, after?: ChainHead): Promise<ChainReport> {
  const stored = asStored(db);
  const key = recordKeyOf(db);
  const kept = await stored.head().executeTakeFirst();
  const cut = after === undefined ? await auditCuts.newest(db) : null;
  let head: ChainHead = after ?? cut ?? { seq: 0, hash: GENESIS };
  let [rows, plain] = [0, 0];
  // What a cut says counts when the row that says it has been found whole.
  let isCutProven = cut === null;
  for (;;) {
    const page = await stored
      .audit()
      // The first page has whatever is there: a row numbered below the first one was put in.
      .$if(rows > 0 || after !== undefined, (query) => query.where("seq", ">", head.seq))
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const row of page) {
      const isKeyed = row.hash === auditHash(head.hash, row, key);
      const isPlain = after === undefined && plain === rows && row.hash === auditHash(head.hash, row, null);
      const isKept = row.seq !== kept?.seq || row.hash === kept.hash;
      if (!(isKeyed || isPlain) || !isKept) return { kind: "broken", seq: row.seq };
      isCutProven ||= isKeyed && row.seq === cut?.by;
      head = { seq: row.seq, hash: row.hash };
      rows += 1;
      if (isPlain) plain += 1;
    }
    if (page.length < PAGE) break;
  }
  if (!isCutProven) return { kind: "broken", seq: cut?.by ?? 0 };
  if (kept === undefined || kept.seq > head.seq)
    return { kind: "cut", from: head.seq + 1, to: kept?.seq ?? 0 };
  return { kind: "whole", rows, plain, head };
}

/** By the adapter of a database, which its transactions share. */
const keys = new WeakMap<object, Uint8Array>();

/** Seals what the record gets from now on with a key: who may write to the database, and has no key, can't make the chain anew. */
export function setRecordKey(db: Db, key: Uint8Array): void {
  keys.set(db.getExecutor().adapter, key);
}

/** @throws Error where nobody gave the store its key */
export function recordKeyOf(db: Db): Uint8Array {
  const key = keys.get(db.getExecutor().adapter);
  if (key === undefined) throw new Error("the record has no key yet");
  return key;
}
