import { basename, join, resolve, sep } from "node:path";
import type { Logger } from "pino";
import { goesOnFrom, headOf, readHead, writeHead } from "../store/record-head.ts";
import type { Store } from "../store/store.ts";
import type { Environment } from "./environment.ts";
import { settingFault } from "./environment-faults.ts";

/** How late the head outside may be, in milliseconds. */
const LATE = 3_000;

/** Beside the key file, or beside the database's folder where the key is in it: an old copy put back doesn't bring this with it. */
export function headFile(
  environment: Pick<Environment, "DATA_DIR" | "DATABASE_URL" | "ENCRYPTION_KEY_FILE">,
): string {
  const [data, key] = [environment.DATA_DIR, environment.ENCRYPTION_KEY_FILE].map((path) => resolve(path));
  const isInside = environment.DATABASE_URL === undefined && `${key}`.startsWith(`${data}${sep}`);
  return `${isInside ? join(`${data}-head`, basename(`${key}`)) : key}.head`;
}

/** @throws Error with a plain message when the database is not the one that this node has seen, or what came of it */
export async function requireHead(environment: Environment, store: Store): Promise<void> {
  const file = headFile(environment);
  const head = readHead(file);
  if (head === null || (await store.read((db) => goesOnFrom(db, head)))) return;
  throw settingFault(
    `The record in the database does not go on from row ${head.seq}, which this server wrote (${file} has it). ` +
      "The database is an older copy or an empty one, its log (appliance.db-wal) was lost, or somebody changed it. Nothing was changed. " +
      "Put the newest database back, with its log. Where that is gone, run admin restore with the newest backup, " +
      "or admin accept-restored to go on with what is there.",
  );
}

/**
 * Writes the head of the record outside the database, a moment after it changed. Where it can't be written, the log warns once
 * and the server goes on.
 * @returns what ends it
 */
export function keepHead(environment: Environment, store: Store, log: Logger): () => Promise<void> {
  const file = headFile(environment);
  let kept = "";
  let isTold = false;
  const keep = async () => {
    const head = await store.read(headOf);
    if (head.hash === kept) return;
    try {
      writeHead(file, head);
      kept = head.hash;
    } catch (error) {
      if (!isTold)
        log.warn(
          { event: "record.head-not-kept", err: error },
          `the head of the record can't be kept in ${file}: an older copy of the database would not be noticed`,
        );
      isTold = true;
    }
  };
  let writing = Promise.resolve();
  const turn = () => {
    // A store that is down says so elsewhere.
    writing = keep().catch(() => {});
  };
  turn();
  const timer = setInterval(turn, LATE);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await writing;
    turn();
    await writing;
  };
}
