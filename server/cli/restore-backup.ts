import { chmodSync, copyFileSync, existsSync, rmSync, statSync } from "node:fs";
import type { Logger } from "pino";
import { GATEWAY_MARK, KEY_MARK, recordKey, requireMark } from "../secrets/sealed-data.ts";
import type { Environment } from "../start/environment.ts";
import { headFile } from "../start/keep-head.ts";
import { OF_GATEWAY, keyRingOf } from "../start/open-parts.ts";
import { backUpPostgres, metaInDump, restorePostgres } from "../store/back-up-postgres.ts";
import { fitsSeal, removeSeal } from "../store/backup-seal.ts";
import { databaseFile, lockDataFolder, makeFolder } from "../store/data-folder.ts";
import { isWhole } from "../store/known-database.ts";
import { whileNoNodeRuns } from "../store/node-presence.ts";
import { endReplacing, makeStaging, replaceDatabase } from "../store/replace-database.ts";
import type { FailPoint } from "../store/run-transaction.ts";
import type { AdminResult } from "./admin-command.ts";
import { OF_APPLIANCE, voidRestored } from "./void-restored.ts";

/**
 * Puts a backup in the database's place, with no server running, and voids what must not come back with it: scratch
 * codes, sessions, cases and unfinished enrollments. What was there is kept beside.
 * @throws Error with a plain message; nothing is changed then
 */
export function restoreBackup(
  file: string,
  environment: Environment,
  log: Logger,
  failPoint: FailPoint = () => {},
): Promise<AdminResult> {
  // A pipe would keep the command waiting.
  if (!existsSync(file) || !statSync(file).isFile())
    throw new Error(`There is no file ${file}. Nothing was changed.`);
  const { DATABASE_URL: databaseUrl } = environment;
  return databaseUrl === undefined
    ? restoreFolder(file, environment, log, failPoint)
    : whileNoNodeRuns(databaseUrl, (stillAlone) =>
        restoreDump(file, { databaseUrl, stillAlone, environment, log, failPoint }),
      );
}

/**
 * The backup is copied, opened with the key, checked, brought up to date and voided in a folder of its own. Only then it
 * takes the place of the database: cut off anywhere, the next start finds all of the old one or all of the backup.
 */
async function restoreFolder(
  file: string,
  environment: Environment,
  log: Logger,
  failPoint: FailPoint,
): Promise<AdminResult> {
  const { DATA_DIR: dataDir } = environment;
  const head = headFile(environment);
  makeFolder(dataDir);
  const unlock = lockDataFolder(dataDir);
  try {
    endReplacing(dataDir);
    const staging = makeStaging(dataDir);
    try {
      const prepare = async () => {
        const isSealed = requireUnchanged(file, environment);
        copyWhole(file, databaseFile(staging), isSealed);
        failPoint("restore:copied");
        const voided = await voidRestored({ ...environment, DATA_DIR: staging }, log, { headFile: head });
        return { ...voided, text: `${voided.text}${isSealed ? "" : UNSEALED}` };
      };
      const { text, keepHead } = await prepare().catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${file} is not restored, and nothing was changed. ${reason}`, { cause: error });
      });
      const kept = replaceDatabase(dataDir, staging, failPoint);
      keepHead();
      return { done: true, text: restored(file, kept, text) };
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  } finally {
    unlock();
  }
}

/** @returns whether it has a seal. @throws Error with a plain message when it isn't what was sealed */
function requireUnchanged(file: string, environment: Environment): boolean {
  const fits = fitsSeal(file, () => recordKey(keyRingOf(environment, false)));
  if (fits === false) throw new Error(CHANGED);
  return fits === true;
}

const CHANGED =
  "It is damaged, somebody changed it after it was written, or it was made with another key. Restore an older one. Where this is the only one, " +
  "put it in the database's place yourself and run admin accept-restored.";
const UNSEALED =
  "\nIt has no seal (0.2.0 or another program wrote it): a byte that changed since would not show.";

function copyWhole(file: string, target: string, isSealed: boolean): void {
  copyFileSync(file, target);
  chmodSync(target, 0o600);
  if (isSealed) removeSeal(target);
  // A database that was kept beside a backup has part of itself there.
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${target}-wal`);
  else if (!isWhole(target))
    throw new Error("It is not as long as it says: it was cut off, or something was added.");
}

interface DumpRestore {
  readonly databaseUrl: string;
  readonly stillAlone: string;
  readonly environment: Environment;
  readonly log: Logger;
  readonly failPoint: FailPoint;
}

async function restoreDump(
  file: string,
  { databaseUrl, stillAlone, environment, log, failPoint }: DumpRestore,
): Promise<AdminResult> {
  const isSealed = requireUnchanged(file, environment);
  const mark = await metaInDump(file, KEY_MARK);
  if (environment.APPLIANCE_URL === undefined) {
    if (mark === null) throw new Error(OF_GATEWAY);
    requireMark(keyRingOf(environment, false), mark);
  } else if (mark === null) {
    const ofGateway = await metaInDump(file, GATEWAY_MARK);
    if (ofGateway !== null) requireMark(keyRingOf(environment, false), ofGateway);
  } else throw new Error(OF_APPLIANCE);
  const kept = `${file}.replaced-${stamp()}`;
  // One of 0.2.0 comes to a gateway that has no key yet.
  const key = existsSync(environment.ENCRYPTION_KEY_FILE) || environment.ENCRYPTION_KEY !== undefined;
  await backUpPostgres(databaseUrl, kept, key ? recordKey(keyRingOf(environment, false)) : null);
  failPoint("restore:kept");
  await restorePostgres(databaseUrl, file, stillAlone).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    const outcome = reason.startsWith("psql failed")
      ? "The data comes in one transaction: it is all there, or nothing was changed. Run the command again."
      : "Nothing was changed.";
    throw new Error(reason.includes(outcome) ? reason : `${reason}\n${outcome}`, { cause: error });
  });
  failPoint("restore:data");
  const { text, keepHead } = await voidRestored(environment, log, { headFile: headFile(environment) });
  keepHead();
  failPoint("restore:voided");
  return { done: true, text: restored(file, kept, `${text}${isSealed ? "" : UNSEALED}`) };
}

function restored(file: string, kept: string | null, voided: string): string {
  const before = kept === null ? "" : ` What was there before is kept in ${kept}.`;
  return `${file} is restored.${before}\n${voided}`;
}

function stamp(): string {
  return new Date().toISOString().replaceAll(/[^\d]/g, "").slice(0, 17);
}
