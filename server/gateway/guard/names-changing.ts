import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { unaccentedText } from "../../store/findable-text.ts";
import type { Db } from "../../store/schema.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { hasMoved, isUnderWay, nameChangesTable } from "./name-changes-table.ts";
import { isRefused } from "./refusal-of.ts";
import { tokensTable } from "./tokens-table.ts";
import { unlessDown } from "./unless-down.ts";

/** How long a sign-in waits for a change of its name. */
const PATIENCE_MS = 3_000;
const PAUSE_MS = 50;

export type NamesChanging = ReturnType<typeof createNamesChanging>;

/**
 * Names on their way to another owner. A token that is made meanwhile may be anybody's, and so may one of before of which
 * nobody knows whose it is: both end when the name may have moved. While it goes on nobody knows, so sign-ins wait; a change
 * that the appliance refuses moved nothing.
 */
export function createNamesChanging(store: Store, clock: Clock) {
  /** @returns when they began; null while one that an appliance may read as one of them comes or goes */
  const begin = (keys: readonly string[]) =>
    store.transaction("namesBegin", async (tx) => {
      const now = clock.now();
      for (const [index, key] of keys.entries()) {
        if (await nameChangesTable.begin(tx, key, now)) continue;
        for (const begun of keys.slice(0, index)) await nameChangesTable.end(tx, begun, now, {});
        return null;
      }
      return now;
    });
  const end = (keys: readonly string[], begun: number, hasGone: boolean) =>
    store.transaction("namesEnd", async (tx) => {
      const moved = hasGone ? { moved_at: clock.now() } : {};
      for (const key of keys) await nameChangesTable.end(tx, key, begun, moved);
      if (hasGone) await tokensTable.endUnbound(tx, keys);
    });
  return {
    /** @throws ProblemError, and nothing was sent: conflict, guard-unavailable */
    during: async (
      names: readonly string[],
      send: () => Promise<UpstreamAnswer>,
    ): Promise<UpstreamAnswer> => {
      if (names.length === 0) return send();
      const keys = [...new Set(names.map(unaccentedText))].toSorted();
      let begun: number | null;
      try {
        begun = await begin(keys);
      } catch (error) {
        if (error instanceof StorageError) throw new ProblemError("guard-unavailable");
        throw error;
      }
      if (begun === null) throw new ProblemError("conflict");
      let hasGone = true;
      try {
        const answer = await send();
        hasGone = !isRefused(answer);
        return answer;
      } catch (error) {
        if (error instanceof ProblemError) hasGone = false;
        throw error;
      } finally {
        await unlessDown(end(keys, begun, hasGone));
      }
    },

    /**
     * Writes down whose a name was, once no change of it goes on that went on then.
     * @param since when the appliance was asked
     * @returns false when it may have got another owner since, and nothing was written. @throws StorageError
     */
    settled: async (userName: string, since: number, write: (tx: Db) => Promise<void>): Promise<boolean> => {
      const key = unaccentedText(userName);
      let waitsFor: number | undefined;
      for (const patientUntil = performance.now() + PATIENCE_MS; ; await sleep(PAUSE_MS)) {
        const isPatient = performance.now() < patientUntil;
        const done = await store.transaction("nameSettled", async (tx) => {
          const row = await nameChangesTable.of(tx, key);
          // One that began later moves no name as of when the appliance was asked.
          const isSame = waitsFor === undefined || row?.begun_at === waitsFor;
          const goesOn = row !== undefined && isUnderWay(row, clock.now());
          if (goesOn && isSame && isPatient) return row.begun_at;
          if (row !== undefined && hasMoved(goesOn && !isSame ? { ...row, lapses_at: 0 } : row, since))
            return false;
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
  await tokensTable.endUnbound(tx, await nameChangesTable.endLapsed(tx, now));
  await nameChangesTable.deleteOld(tx, now);
}
