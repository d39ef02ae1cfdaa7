import { randomUUID } from "node:crypto";
import { dirname } from "node:path";
import { chmodSync, closeSync, existsSync, linkSync, openSync, rmSync } from "node:fs";
import { Kysely, sql } from "kysely";
import LibsqlPromise from "libsql/promise";
import { sealBackup } from "./backup-seal.ts";
import { quickCheck } from "./known-database.ts";
import { databaseFile } from "./data-folder.ts";
import { flush, flushFolder } from "./flush.ts";
import type { Schema } from "./schema.ts";
import { sqliteReadingDialect } from "./sqlite-dialect.ts";

/**
 * Copies the database of a data folder into one file while it is in use: a consistent state of it, checked, whole or not
 * at all. Writers don't wait, because `VACUUM INTO` only reads.
 * @throws Error with a plain message when the file is there already or can't be written
 */
export async function backUpFolder(dataDir: string, target: string, key: Uint8Array): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} is there already. Nothing was written.`);
  // Of another's name: in a container a process often has the id of the one before.
  const draft = `${target}.partial-${randomUUID()}`;
  try {
    // Made first, so that nobody else can read it while it is filled.
    closeSync(openSync(draft, "wx", 0o600));
    const database = new LibsqlPromise(databaseFile(dataDir), {});
    try {
      await database.exec(`VACUUM INTO '${draft.replaceAll("'", "''")}'`);
    } finally {
      database.close();
    }
    await checkCopy(draft);
    sealBackup(draft, key);
    flush(draft);
    // Unlike a rename, a link never replaces a file that came meanwhile.
    linkSync(draft, target);
    flushFolder(dirname(target));
    chmodSync(target, 0o600);
  } catch (error) {
    throw new Error(`The backup ${target} could not be written: ${reasonOf(error)}`, { cause: error });
  } finally {
    for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(`${draft}${end}`, { force: true });
  }
}

async function checkCopy(path: string): Promise<void> {
  const copy = new Kysely<Schema>({ dialect: sqliteReadingDialect(path) });
  try {
    await quickCheck(copy);
    await sql`select count(*) from audit`.execute(copy);
  } finally {
    await copy.destroy();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : "unknown";
}
