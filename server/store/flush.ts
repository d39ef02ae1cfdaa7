import { closeSync, fsyncSync, openSync } from "node:fs";

/** Returns when the file is on the disk. */
export function flush(path: string): void {
  flushAs(path, "r+");
}

/** Returns when the names in a folder are on the disk; Windows has no such call. */
export function flushFolder(path: string): void {
  if (process.platform !== "win32") flushAs(path, "r");
}

function flushAs(path: string, flags: "r" | "r+"): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
