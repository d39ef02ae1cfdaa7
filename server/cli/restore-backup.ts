import { chmodSync, copyFileSync, existsSync, rmSync, statSync } from "node:fs";
import type { Logger } from "pino";
import { GATEWAY_MARK, KEY_MARK, requireMark } from "../secrets/sealed-data.ts";
import type { Environment } from "../start/environment.ts";
import { OF_GATEWAY, keyRingOf } from "../start/open-parts.ts";
import { backUpPostgres, metaInDump, restorePostgres } from "../store/back-up-postgres.ts";
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
  makeFolder(dataDir);
  const unlock = lockDataFolder(dataDir);
  try {
    endReplacing(dataDir);
    const staging = makeStaging(dataDir);
    try {
      const prepare = async () => {
        copyWhole(file, databaseFile(staging));
        failPoint("restore:copied");
        return voidRestored({ ...environment, DATA_DIR: staging }, log);
      };
      const text = await prepare().catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${file} is not restored, and nothing was changed. ${reason}`, { cause: error });
      });
      return { done: true, text: restored(file, replaceDatabase(dataDir, staging, failPoint), text) };
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  } finally {
    unlock();
  }
}

function copyWhole(file: string, target: string): void {
  copyFileSync(file, target);
  chmodSync(target, 0o600);
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
  const mark = await metaInDump(file, KEY_MARK);
  if (environment.APPLIANCE_URL === undefined) {
    if (mark === null) throw new Error(OF_GATEWAY);
    requireMark(keyRingOf(environment, false), mark);
  } else if (mark === null) {
    const ofGateway = await metaInDump(file, GATEWAY_MARK);
    if (ofGateway !== null) requireMark(keyRingOf(environment, false), ofGateway);
  } else throw new Error(OF_APPLIANCE);
  const kept = `${file}.replaced-${stamp()}`;
  await backUpPostgres(databaseUrl, kept);
  failPoint("restore:kept");
  await restorePostgres(databaseUrl, file, stillAlone).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    const outcome = reason.startsWith("psql failed")
      ? "The data comes in one transaction: it is all there, or nothing was changed. Run the command again."
      : "Nothing was changed.";
    throw new Error(reason.includes(outcome) ? reason : `${reason}\n${outcome}`, { cause: error });
  });
  failPoint("restore:data");
  const text = await voidRestored(environment, log);
  failPoint("restore:voided");
  return { done: true, text: restored(file, kept, text) };
}

function restored(file: string, kept: string | null, voided: string): string {
  const before = kept === null ? "" : ` What was there before is kept in ${kept}.`;
  return `${file} is restored.${before}\n${voided}`;
}

function stamp(): string {
  return new Date().toISOString().replaceAll(/[^\d]/g, "").slice(0, 17);
}
