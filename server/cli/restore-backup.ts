import { chmodSync, copyFileSync, existsSync, rmSync, statSync } from "node:fs";
import type { Logger } from "pino";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { enrollmentsTable } from "../gateway/guard/enrollments-table.ts";
import { casesTable } from "../guard/cases-table.ts";
import { systemClock } from "../http/clock.ts";
import { KEY_MARK, knowsKeyRing, requireMark, usersUnread } from "../secrets/sealed-data.ts";
import type { Environment } from "../start/environment.ts";
import { OF_GATEWAY, keyRingOf, openParts, placeOf } from "../start/open-parts.ts";
import { backUpPostgres, metaInDump, restorePostgres } from "../store/back-up-postgres.ts";
import { databaseFile, lockDataFolder, makeFolder } from "../store/data-folder.ts";
import { isWhole } from "../store/known-database.ts";
import { whileNoNodeRuns } from "../store/node-presence.ts";
import { openStore } from "../store/open-store.ts";
import { endVoiding } from "../store/restored-mark.ts";
import { endReplacing, makeStaging, replaceDatabase } from "../store/replace-database.ts";
import type { Db } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import type { FailPoint } from "../store/run-transaction.ts";
import { adminAuditSource } from "./admin-command.ts";
import type { AdminResult } from "./admin-command.ts";
import { verifyAudit } from "./verify-audit.ts";
import { voidScratchCodes } from "./void-scratch-codes.ts";

/**
 * Puts a backup in the database's place, with no server running, and voids what must not come back with it: scratch
 * codes, sessions, cases and unfinished enrollments (D-39). What was there is kept beside.
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
        return voidAll({ ...environment, DATA_DIR: staging }, log);
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
  } else if (mark !== null) throw new Error(OF_APPLIANCE);
  const kept = `${file}.replaced-${stamp()}`;
  await backUpPostgres(databaseUrl, kept);
  failPoint("restore:kept");
  await restorePostgres(databaseUrl, file, stillAlone).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${reason}\nThe data comes in one transaction: it is all there, or nothing was changed. Run the command again.`,
      { cause: error },
    );
  });
  failPoint("restore:data");
  const text = await voidAll(environment, log);
  failPoint("restore:voided");
  return { done: true, text: restored(file, kept, text) };
}

async function voidAll(environment: Environment, log: Logger): Promise<string> {
  if (environment.APPLIANCE_URL !== undefined) return voidRecord(environment);
  const parts = await openParts(environment, log, { mustExist: true, check: true });
  try {
    const found = [await auditFault(parts.store), await phonesFault(parts)];
    await parts.store.transaction("recordRestore", writeRestore);
    return [(await voidScratchCodes(parts)).text, ...found].join("\n").trim();
  } finally {
    await parts.store.close();
  }
}

const OF_APPLIANCE = "The data is of an appliance of ours, not of a gateway. Nothing was changed.";

/** Of a gateway cases and set-ups: the appliance behind it decides what a token or a code is worth. */
async function voidRecord(environment: Environment): Promise<string> {
  const store = await openStore(placeOf(environment), { mustExist: true, check: true });
  try {
    if (await knowsKeyRing(store)) throw new Error(OF_APPLIANCE);
    const found = await auditFault(store);
    await store.transaction("voidRecord", async (tx) => {
      await writeRestore(tx);
      await casesTable.endAll(tx);
      await enrollmentsTable.forgetAll(tx);
    });
    await endVoiding(store);
    return `Open cases have ended, and set-ups that weren't confirmed must begin again. Run verify-audit with the newest head that you kept: what was recorded since the backup is missing.\n${found}`.trim();
  } finally {
    await store.close();
  }
}

/** What shows that somebody changed the backup; "" where nothing does. It is restored all the same: there may be no other. */
async function auditFault(store: Store): Promise<string> {
  const { done, text } = await verifyAudit({ store }, null);
  return done ? "" : `Look into this: it was so in the backup already. ${text}`;
}

async function phonesFault(parts: ApplianceParts): Promise<string> {
  const ids = await usersUnread(parts);
  if (ids.length === 0) return "";
  return `Look into this: nobody can read the secrets of these users' phones, ${ids.length} in all. Turn MFA off for each (reset-mfa --id): ${ids.slice(0, MOST_NAMED).join(", ")}.`;
}

const MOST_NAMED = 200;

/** The record says from when on it is another one: what was recorded after the backup isn't in it. */
function writeRestore(tx: Db): Promise<void> {
  const event = { event: "restore", outcome: "done", actor: null, user: null } as const;
  return writeAudit(tx, adminAuditSource(systemClock), event);
}

function restored(file: string, kept: string | null, voided: string): string {
  const before = kept === null ? "" : ` What was there before is kept in ${kept}.`;
  return `${file} is restored.${before}\n${voided}`;
}

function stamp(): string {
  return new Date().toISOString().replaceAll(/[^\d]/g, "").slice(0, 14);
}
