import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and the ones above it, readable by this user alone. Not by `mkdir` with `recursive`: where the system
 * refuses to make a folder in one that is there (`/proc`), Node tries for ever.
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
    throw new Error(`The folder ${path} cannot be made (${code}).`, { cause: error });
  }
}
