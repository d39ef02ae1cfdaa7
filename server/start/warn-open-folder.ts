import { statSync } from "node:fs";
import type { Logger } from "pino";

const OTHERS_WRITE = 0o002;
/** In such a folder each person removes and renames only what is theirs. */
const STICKY = 0o1000;

/**
 * Warns of a data folder in which anybody on the machine may put a file in the place of ours. No refusal: volumes of container
 * platforms often have such rights, where nobody else is. Windows has no such modes.
 */
export function warnOpenFolder(dataDir: string, log: Logger): void {
  const mode = statSync(dataDir, { throwIfNoEntry: false })?.mode ?? 0;
  if (process.platform === "win32" || (mode & OTHERS_WRITE) === 0 || (mode & STICKY) !== 0) return;
  log.warn(
    { event: "start.open-folder" },
    `Other users of this machine can write in DATA_DIR, and so replace the database. Run chmod 700 on ${dataDir}`,
  );
}
