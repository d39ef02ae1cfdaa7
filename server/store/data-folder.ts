import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { takeFileLock } from "./file-lock.ts";

/**
 * Makes a folder and the ones above it, readable by this user alone. Not by `mkdir` with `recursive`: where the system
 * refuses to make a folder in one that is there (`/proc`), Node tries forever.
 * @throws Error with a plain message
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) make(folder, path);
}

function make(folder: string, path: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const code = codeOf(error);
    // Another process was faster.
    if (code === "EEXIST" && existsSync(folder)) return;
    throw new Error(`The folder ${path} could not be created (${code}).`, { cause: error });
  }
}

/** The database of a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, "appliance.db");
}

/**
 * Marks the folder as in use until `end`. A mark that is there already was left by a crash or by a start that found damage.
 * A write-ahead log with something in it says the same, for folders of versions without the mark.
 */
export function beginUse(dataDir: string): { readonly unclean: boolean; readonly end: () => void } {
  const mark = join(dataDir, "in-use");
  const log = `${databaseFile(dataDir)}-wal`;
  const unclean = existsSync(mark) || (existsSync(log) && statSync(log).size > 0);
  try {
    writeFileSync(mark, "", { mode: 0o600 });
  } catch {
    // A full disk: reads still work, and the database says so itself.
  }
  return { unclean, end: () => rmSync(mark, { force: true }) };
}

/** The file whose lock says who owns the folder; it stays empty. */
const LOCK = "lock.db";

export class FolderInUse extends Error {
  constructor(dataDir: string) {
    super(
      `The data folder ${dataDir} is in use by another process. One process per folder: stop the other one, ` +
        "choose another DATA_DIR, or use DATABASE_URL for several nodes.",
    );
    this.name = "FolderInUse";
  }
}

/**
 * Takes the one-process lock of a data folder.
 * @returns a function that gives the folder up
 * @throws FolderInUse with a message for the person who started the second process
 */
export function lockDataFolder(dataDir: string): () => void {
  const unlock = takeFileLock(join(dataDir, LOCK));
  if (unlock === null) {
    throw new FolderInUse(dataDir);
  }
  return unlock;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
