import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as v from "valibot";
import { makeFolder } from "./data-folder.ts";
import { flushFolder } from "./flush.ts";
import type { Db } from "./schema.ts";
import { asStored } from "./tables/as-stored.ts";
import { checkAuditChain, GENESIS, type ChainHead } from "./tables/audit-chain.ts";
import { auditCuts, newestOf } from "./tables/audit-cuts.ts";

/** The newest row of the record that this node knows of, kept outside the database. */
export interface RecordHead extends ChainHead {
  /** Of the last restore; 0 where there was none. What an older one left counts no more. */
  readonly generation: number;
}

const headSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ generation: v.number(), seq: v.number(), hash: v.string() }),
);
const generationSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ generation: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)) }),
);

/** @returns null where none was kept yet. @throws Error with a plain message */
export function readHead(file: string): RecordHead | null {
  const text = textOf(file);
  if (text === null) return null;
  const parsed = v.safeParse(headSchema, text);
  if (!parsed.success)
    throw new Error(`${file} isn't what this server wrote there. Look who changed it, then remove it.`);
  return parsed.output;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new Error(`${file} can't be read. It says which row of the record is the newest.`, {
      cause: error,
    });
  }
}

/** Whole or not at all. @throws what the file system says */
export function writeHead(file: string, head: RecordHead): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(draft, `${JSON.stringify(head)}\n`, { mode: 0o600, flush: true });
    renameSync(draft, file);
    flushFolder(dirname(file));
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The newest row now. */
export async function headOf(db: Db): Promise<RecordHead> {
  const { seq, hash } = await asStored(db).head().executeTakeFirstOrThrow();
  return { generation: await generationOf(db), seq, hash };
}

async function generationOf(db: Db): Promise<number> {
  const said = v.safeParse(generationSchema, (await newestOf(db, "restore"))?.details);
  return said.success ? said.output.generation : 0;
}

/**
 * Whether the database goes on from a head: it has that row, and what follows is whole. Or an administrator has put another
 * database in its place since, which a row says that only this server's key makes.
 */
export async function goesOnFrom(db: Db, head: RecordHead): Promise<boolean> {
  const cut = await auditCuts.newest(db);
  const after =
    (await generationOf(db)) > head.generation
      ? await rowBefore(db, (await newestOf(db, "restore"))?.seq ?? 0)
      : cut !== null && cut.seq >= head.seq
        ? cut
        : await rowAt(db, head);
  return after !== null && (await checkAuditChain(db, after)).kind === "whole";
}

async function rowAt(db: Db, { seq, hash }: ChainHead): Promise<ChainHead | null> {
  if (seq === 0) return { seq, hash };
  const row = await asStored(db).audit().where("seq", "=", seq).executeTakeFirst();
  return row?.hash === hash ? { seq, hash } : null;
}

async function rowBefore(db: Db, seq: number): Promise<ChainHead | null> {
  const row = await asStored(db)
    .audit()
    .where("seq", "<", seq)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? (await auditCuts.newest(db)) ?? { seq: 0, hash: GENESIS };
}
