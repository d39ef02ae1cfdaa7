import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

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
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    // Another process was faster.
    if (code === "EEXIST" && existsSync(folder)) return;
    throw new Error(`The folder ${path} could not be created (${code}).`, { cause: error });
  }
}

/**
 * Takes the one-process lock of a data folder (a file with our process id, made exclusively). A lock left by a process
 * that is gone (kill -9) is taken over.
 * @throws Error with a message for the person who started the second process.
 */
export function lockDataFolder(dataDir: string): () => void {
  const path = join(dataDir, "lock");
  if (!tryCreate(path)) {
    const owner = ownerOf(path);
    if (owner !== undefined && isAlive(owner)) {
      throw new Error(
        `The data folder ${dataDir} is in use by process ${owner}. One process per folder: stop the other one, ` +
          `choose another DATA_DIR, or use DATABASE_URL for several nodes. (Lock file: ${path})`,
      );
    }
    rmSync(path, { force: true });
    if (!tryCreate(path))
      throw new Error(`The data folder ${dataDir} was taken by another process just now.`);
  }
  return () => rmSync(path, { force: true });
}

function tryCreate(path: string): boolean {
  try {
    const file = openSync(path, "wx", 0o600);
    writeSync(file, `${process.pid}\n`);
    closeSync(file);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "EEXIST") return false;
    throw new Error(`The lock file ${path} could not be created (${code}).`, { cause: error });
  }
}

function ownerOf(path: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(path, "utf8"), 10);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** In a container every start may have the same process id: a lock with our own id is always a dead one. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
