import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../../http/clock.ts";
import { skeletons } from "../../guard/lookalike.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { foldedText, unaccentedText } from "../../store/findable-text.ts";
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

/** The name that an account loses, and the one that it gets. */
interface Moving {
  readonly from?: string;
  readonly to?: string;
}

/** What of them goes on alone: a name that goes, one that comes, with whatever looks like it, and one in just that spelling. */
function rowsOf({ from, to }: Moving): readonly string[] {
  const goes = from === undefined ? [] : [goingRow(from)];
  if (to === undefined) return goes;
  const looks = [unaccentedText(to), ...skeletons(to)].map((look) => `+${look}`);
  return [...new Set([...goes, ...looks, comingRow(to)])].toSorted();
}

/** By what an appliance may read it as: who had it may have signed in under another spelling. */
const goingRow = (name: string) => `-${unaccentedText(name)}`;
/** Who gets another spelling has it beside the owner of this one, and the appliance lists both. */
const comingRow = (name: string) => `=${foldedText(name)}`;

/** What leaves nobody sure whose a sign-in under the name is. */
const rowsOfSignIn = (userName: string) => [goingRow(userName), comingRow(userName)];

function endUnbound(tx: Db, moved: readonly string[]): Promise<void> {
  return tokensTable.endUnbound(tx, (userName) => rowsOfSignIn(userName).some((row) => moved.includes(row)));
}

/**
 * Names on their way to another owner. A token that is made meanwhile may be anybody's, and so may one of before of which
 * nobody knows whose it is: both end when the name may have moved. While it goes on nobody knows, so sign-ins wait; a change
 * that the appliance refuses moved nothing.
 */
export function createNamesChanging(store: Store, clock: Clock) {
  /** @returns when they began; null while another change of one of them goes on */
  const begin = (rows: readonly string[]) =>
    store.transaction("namesBegin", async (tx) => {
      const now = clock.now();
      for (const [index, row] of rows.entries()) {
        if (await nameChangesTable.begin(tx, row, now)) continue;
        for (const begun of rows.slice(0, index)) await nameChangesTable.end(tx, begun, now, {});
        return null;
      }
      return now;
    });
  const end = (rows: readonly string[], begun: number, hasGone: boolean) =>
    store.transaction("namesEnd", async (tx) => {
      const moved = hasGone ? { moved_at: clock.now() } : {};
      for (const row of rows) await nameChangesTable.end(tx, row, begun, moved);
      if (hasGone) await endUnbound(tx, rows);
    });
  return {
    /** @throws ProblemError, and nothing was sent: conflict, guard-unavailable */
    during: async (moving: Moving, send: () => Promise<UpstreamAnswer>): Promise<UpstreamAnswer> => {
      const rows = rowsOf(moving);
      if (rows.length === 0) return send();
      let begun: number | null;
      try {
        begun = await begin(rows);
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
        await unlessDown(end(rows, begun, hasGone));
      }
    },

    /**
     * Writes down whose a name was, once no change of it goes on that went on then.
     * @param since when the appliance was asked
     * @returns false when it may have got another owner since, and nothing was written. @throws StorageError
     */
    settled: async (userName: string, since: number, write: (tx: Db) => Promise<void>): Promise<boolean> => {
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
  await endUnbound(tx, await nameChangesTable.endLapsed(tx, now));
  await nameChangesTable.deleteOld(tx, now);
}
