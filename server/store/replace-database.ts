import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { databaseFile } from "./data-folder.ts";
import { flush, flushFolder } from "./flush.ts";
import type { FailPoint } from "./run-transaction.ts";

/** Folders in which a backup is prepared; the point keeps them apart from those of a person. */
const STAGING = ".restoring-";

/** A prepared backup that takes the database's place, with the time that names what it replaces. */
const NEXT = /^(.+)\.restoring-(\d{17})$/;

/** What is a part of a database beside its file: SQLite would replay it into the file that comes in its place. */
const LOGS = ["-wal", "-journal"] as const;

/** A folder for preparing a backup, on the disk of the data folder, whose lock the caller holds. */
export function makeStaging(dataDir: string): string {
  return mkdtempSync(join(dataDir, STAGING));
}

/**
 * Puts the database of a staging folder in the place of the data folder's, whose lock the caller holds. One rename
 * decides: killed before it, all of the old database is there, with its log; killed after it, the next to open the folder
 * ends the work (`endReplacing`). Nothing is copied, so there is no half copy and no second name for a file in use.
 * @returns where the old database is kept, with its log; null when there was none
 * @throws Error with a plain message
 */
export function replaceDatabase(dataDir: string, staging: string, failPoint: FailPoint): string | null {
  const prepared = databaseFile(staging);
  const log = statSync(`${prepared}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > 0)
    throw new Error("The backup could not be written whole. Nothing was changed.");
  flush(prepared);
  const time = new Date().toISOString().replaceAll(/\D/g, "");
  if (existsSync(keptAs(dataDir, time))) {
    throw new Error(`${keptAs(dataDir, time)} is there already. Nothing was changed. Try again.`);
  }
  failPoint("restore:prepared");
  renameSync(prepared, `${databaseFile(dataDir)}.restoring-${time}`);
  flushFolder(dataDir);
  return endReplacing(dataDir, failPoint);
}

/**
 * Ends what a restore that was killed left in a data folder, whose lock the caller holds: a backup that was to be the
 * database becomes it, one that wasn't ready goes. Every step can be done again.
 * @returns where the old database is kept; null when none was replaced
 */
export function endReplacing(dataDir: string, failPoint: FailPoint = () => {}): string | null {
  const names = readdirSync(dataDir);
  for (const name of names.filter((one) => one.startsWith(STAGING)))
    rmSync(join(dataDir, name), { recursive: true, force: true });
  const path = databaseFile(dataDir);
  const next = names.find((name) => NEXT.exec(name)?.[1] === basename(path));
  if (next === undefined) return null;
  const kept = keptAs(dataDir, NEXT.exec(next)?.[2] ?? "");
  for (const end of [...LOGS, ""]) {
    failPoint(`restore:keep${end}`);
    if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${kept}${end}`);
  }
  rmSync(`${path}-shm`, { force: true });
  failPoint("restore:replace");
  renameSync(join(dataDir, next), path);
  flushFolder(dataDir);
  failPoint("restore:replaced");
  return existsSync(kept) ? kept : null;
}

/** Whether a restore that was killed left a backup for the next start, perhaps with no database beside it. */
export function awaitsReplacing(dataDir: string): boolean {
  return existsSync(dataDir) && readdirSync(dataDir).some((name) => NEXT.test(name));
}

function keptAs(dataDir: string, time: string): string {
  return `${databaseFile(dataDir)}.replaced-${time}`;
}
