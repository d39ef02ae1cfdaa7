import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../../http/clock.ts";
import { casesTable } from "../../guard/cases-table.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Db } from "../../store/schema.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { hasMoved, isUnderWay, nameChangesTable } from "./name-changes-table.ts";
import { deciderOf, isDeciderRow, rowsOf, rowsOfSignIn } from "./name-rows.ts";
import type { Moving } from "./name-rows.ts";
import { isRefused } from "./refusal-of.ts";
import { tokensTable } from "./tokens-table.ts";
import { unlessDown } from "./unless-down.ts";

/** How long a sign-in waits for a change of its name. */
const PATIENCE_MS = 3_000;
const PAUSE_MS = 50;

export type NamesChanging = ReturnType<typeof createNamesChanging>;

/** Approvals that were given meanwhile, and sessions of which nobody knows whose they are. */
async function endMoved(tx: Db, moved: readonly string[], now: number): Promise<void> {
  for (const row of moved) if (isDeciderRow(row)) await casesTable.endDecisionsOf(tx, deciderOf(row), now);
  await tokensTable.endUnbound(tx, (userName) => rowsOfSignIn(userName).some((row) => moved.includes(row)));
}

/**
 * Names on their way to another owner. A token that is made meanwhile may be anybody's, and so may one of before of which
 * nobody knows whose it is: both end when the name may have moved. While it goes on nobody knows, so sign-ins wait; a change
 * that the appliance refuses moved nothing.
 */
export function createNamesChanging(store: Store, clock: Clock) {
  /** @returns false while another change of one of them goes on */
  const begin = (rows: readonly string[], now: number) =>
    store.transaction("namesBegin", async (tx) => {
      for (const [index, row] of rows.entries()) {
        // Of one account many changes may go on: none ends before the last.
        if (isDeciderRow(row)) await nameChangesTable.takeOver(tx, row, now);
        else if (!(await nameChangesTable.begin(tx, row, now))) {
          for (const begun of rows.slice(0, index)) await nameChangesTable.end(tx, begun, now, {});
          return false;
        }
      }
      return true;
    });
  const end = (rows: readonly string[], begun: number, hasGone: boolean) =>
    store.transaction("namesEnd", async (tx) => {
      const moved = hasGone ? { moved_at: clock.now() } : {};
      for (const row of rows) await nameChangesTable.end(tx, row, begun, moved);
      if (hasGone) await endMoved(tx, rows, clock.now());
    });
  /** Ends that the store didn't take: until then the names count as on their way, and after two minutes as gone. */
  const late = new Set<() => Promise<void>>();
  const endSoon = async (...ended: Parameters<typeof end>): Promise<void> => {
    const write = () => end(...ended);
    if ((await unlessDown(write().then(() => true))) === undefined) late.add(write);
  };
  /** @throws StorageError */
  const flush = async (): Promise<void> => {
    for (const write of late) {
      await write();
      late.delete(write);
    }
  };
  return {
    flush,
    /** @throws ProblemError, and nothing was sent: conflict, guard-unavailable */
    during: async (moving: Moving, send: () => Promise<UpstreamAnswer>): Promise<UpstreamAnswer> => {
      const rows = rowsOf(moving);
      if (rows.length === 0) return send();
      const begun = clock.now();
      let isBegun: boolean;
      try {
        await flush();
        isBegun = await begin(rows, begun);
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        await endSoon(rows, begun, false);
        throw new ProblemError("guard-unavailable");
      }
      if (!isBegun) throw new ProblemError("conflict");
      let hasGone = true;
      try {
        const answer = await send();
        hasGone = !isRefused(answer);
        return answer;
      } catch (error) {
        if (error instanceof ProblemError) hasGone = false;
        throw error;
      } finally {
        await endSoon(rows, begun, hasGone);
      }
    },

    /**
     * Writes down whose a name was, once no change of it goes on that went on then.
     * @param since when the appliance was asked
     * @returns false when it may have got another owner since, and nothing was written. @throws StorageError
     */
    settled: async (userName: string, since: number, write: (tx: Db) => Promise<void>): Promise<boolean> => {
      await flush();
      let waitsFor: ReadonlyMap<string, number> | undefined;
      for (const patientUntil = performance.now() + PATIENCE_MS; ; await sleep(PAUSE_MS)) {
        const isPatient = performance.now() < patientUntil;
        const done = await store.transaction("nameSettled", async (tx) => {
          const rows = await nameChangesTable.byNames(tx, rowsOfSignIn(userName));
          const now = clock.now();
          // One that began later moves no name as of when the appliance was asked.
          const isNew = ({ name, begun_at }: (typeof rows)[number]) =>
            waitsFor !== undefined && waitsFor.get(name) !== begun_at;
          const goOn = rows.filter((row) => isUnderWay(row, now) && !isNew(row));
          if (goOn.length > 0 && isPatient) return new Map(goOn.map((row) => [row.name, row.begun_at]));
          const ended = rows.map((row) =>
            isUnderWay(row, now) && isNew(row) ? { ...row, lapses_at: 0 } : row,
          );
          if (ended.some((row) => hasMoved(row, since))) return false;
          await write(tx);
          return true;
        });
        if (typeof done === "boolean") return done;
        waitsFor = done;
      }
    },
  };
}

/** Of a node that died nobody knows which changes it made. */
export async function sweepNames(tx: Db, now: number): Promise<void> {
  await endMoved(tx, await nameChangesTable.endLapsed(tx, now), now);
  await nameChangesTable.deleteOld(tx, now);
}
