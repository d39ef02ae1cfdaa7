import { chmodSync } from "node:fs";
import Libsql from "libsql";

/**
 * Takes a lock between processes: SQLite's write lock on an empty database of its own. The kernel keeps that lock for the
 * open file and gives it up with the process, however it ends, so it is never stale, holds between containers, and of
 * many that want it at once exactly one gets it.
 * @returns a function that gives it up; null when another process, or this one, has it
 * @throws Error with a plain message when the file can't be used
 */
export function takeFileLock(path: string): (() => void) | null {
  const file = openLock(path);
  try {
    file.exec("BEGIN IMMEDIATE");
    return () => file.close();
  } catch (error) {
    file.close();
    if (codeOf(error) === "SQLITE_BUSY") return null;
    throw lockError(path, error);
  }
}

function openLock(path: string): Libsql.Database {
  try {
    const file = new Libsql(path);
    // Not opened here with these rights: closing it again would give up a lock that this process holds (POSIX).
    chmodSync(path, 0o600);
    return file;
  } catch (error) {
    throw lockError(path, error);
  }
}

function lockError(path: string, error: unknown): Error {
  return new Error(`The lock file ${path} could not be used (${codeOf(error)}).`, { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
