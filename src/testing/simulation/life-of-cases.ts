import type { GuardCasesRow } from "../../../server/store/guard-schema.ts";
import type { AlarmsDue } from "./alarms-due.ts";
import { bornFault, failsOne, isFoundOut, isLiving, stepFault } from "./case-steps.ts";
import type { SecondPerson } from "./second-person.ts";
import type { System } from "./system.ts";
import type { World } from "./world.ts";

const ENROLLMENT_MS = 15 * 60_000;
const SURELY_MS = 60_000;

/** The cases as the guard's store has them, past all seams, and what may not become of them. */
export interface LifeOfCases {
  /** @returns what was not as it must be */
  readonly look: () => Promise<readonly string[]>;
  readonly all: () => readonly GuardCasesRow[];
  /** Those about a user that were used. */
  readonly used: (userId: string) => readonly GuardCasesRow[];
  /** Whether a case was over, or somebody found out by it, before the last look and that instant. */
  readonly wasOver: (id: string, instant: number) => boolean;
  /** The steps that the record must have: of which case, what, and by whom. */
  readonly told: readonly { readonly id: string; readonly event: string; readonly by: string }[];
}

interface Parts {
  readonly system: System;
  readonly world: Pick<World, "isNow">;
  readonly second: SecondPerson;
  readonly alarms: AlarmsDue;
}

export function createLifeOfCases({ system, world, second, alarms }: Parts): LifeOfCases {
  const { guardStore, shape, asked, watch } = system;
  let known = new Map<string, GuardCasesRow>();
  /** When each was over, and how often somebody had looked by then. */
  const over = new Map<string, { readonly at: number; readonly look: number }>();
  const told: { id: string; event: string; by: string }[] = [];
  let looks = 0;

  async function decisionFault(row: GuardCasesRow, was: string): Promise<string | null> {
    const { id, state, decided_by_id: decider } = row;
    if (decider === null) return "nobody has decided on it";
    if (state === "approved" && was !== "waiting") return `a case was approved that was ${was}`;
    if ([row.opened_by_id, row.user_id].includes(decider)) return "somebody decided on their own case";
    if (!(await second.mayApprove(decider))) return "somebody decided who may not";
    const path = `/cases/${id}/${state === "approved" ? "approve" : "decline"}`;
    return asked.was(path, row.decided_by ?? "", true) ? null : `nobody fresh asked for ${path}`;
  }

  /** The appliance may have refused what it was used for, and nothing else gives a case back. */
  const isRefused = ({ user_id, opened_by, used_at }: GuardCasesRow) =>
    watch.changes.some(
      ({ userId, by, status, came }) =>
        userId === user_id &&
        by === opened_by &&
        (status ?? 0) >= 400 &&
        (status ?? 0) < 500 &&
        came >= (used_at ?? 0) - SURELY_MS,
    );

  /** What became of it just now, in the words of the record, with who must have asked for it. */
  function eventsOf(row: GuardCasesRow, before: GuardCasesRow | undefined) {
    if (before === undefined) return [{ event: "case", by: row.opened_by, path: "/cases" }];
    const decision = row.state === "approved" ? "approve" : "decline";
    // Two may decide in the same instant.
    const isDecided =
      row.decided_at !== null &&
      (row.decided_at !== before.decided_at ||
        row.decided_by_id !== before.decided_by_id ||
        (row.state === "declined" && before.state !== "declined"));
    const isResumed = row.expires_at > before.expires_at && row.state === before.state;
    return [
      ...(isDecided ? [{ event: "case-decision", by: row.decided_by ?? "", path: decision }] : []),
      ...(isResumed ? [{ event: "case-resume", by: row.opened_by, path: "resume" }] : []),
      ...(row.outcome !== before.outcome ? [{ event: "case-end", by: row.opened_by, path: "end" }] : []),
    ].map((one) => ({ ...one, path: `/cases/${row.id}/${one.path}` }));
  }

  async function faultOf(row: GuardCasesRow, before: GuardCasesRow | undefined): Promise<string | null> {
    const [was, is] = [before?.state ?? "", row.state];
    const fault = before === undefined ? bornFault(row, world.isNow) : stepFault(before, row, world.isNow);
    if (fault !== null) return fault;
    for (const { event, by, path } of eventsOf(row, before)) {
      if (!asked.was(path, by) || (before === undefined && !asked.opened(row)))
        return `${by} never asked for ${path}`;
      told.push({ id: row.id, event, by });
    }
    if (was !== is && ["approved", "declined"].includes(is) && was !== "used") return decisionFault(row, was);
    if (before === undefined && is === "open" && second.isDue(row)) return "a case waits for nobody";
    if (was === "used" && (is === "open" || is === "approved") && !isRefused(before ?? row))
      return "a case came back that nobody has refused";
    if (is !== "used" || was === "used") return null;
    const missing = await second.missing(row);
    return missing === null ? null : `a case was used without ${missing}`;
  }

  /** Where somebody was found out, nothing of the same agent about the same user goes on. */
  function goesOn(by: GuardCasesRow, rows: readonly GuardCasesRow[]): string | null {
    const at = by.ended_at ?? by.opened_at;
    const same = rows.filter(
      (row) => row.id !== by.id && row.user_id === by.user_id && row.opened_by_id === by.opened_by_id,
    );
    const isBegun = ({ state, used_at, confirmed_at, intent }: GuardCasesRow) =>
      state === "used" &&
      intent !== "turnOff" &&
      confirmed_at === null &&
      (used_at ?? 0) > at - ENROLLMENT_MS + SURELY_MS;
    if (isFoundOut(by) && same.some((row) => isLiving(row, at) || isBegun(row)))
      return "a case goes on whose agent has found somebody out";
    const isReplaced = (row: GuardCasesRow) =>
      row.state === "waiting" && row.intent === by.intent && isLiving(row, at);
    return same.some(isReplaced) && known.get(by.id) === undefined ? "a case waits that was replaced" : null;
  }

  function raise(row: GuardCasesRow, before: GuardCasesRow | undefined): void {
    if (before === undefined && failsOne(row)) alarms.due(row.user_id, "check-failed");
    if (before === undefined || before.outcome !== null || before.state === "stopped") return;
    if (row.outcome === "impostor") alarms.due(row.user_id, "impostor");
    if (row.outcome === "checkFailed") alarms.due(row.user_id, "check-failed");
  }

  return {
    told,
    look: async () => {
      looks += 1;
      const rows = await guardStore.read((db) => db.selectFrom("guard_cases").selectAll().execute());
      const faults: string[] = [];
      for (const row of rows) {
        const before = known.get(row.id);
        raise(row, before);
        const isFound = isFoundOut(row) && (before === undefined || !isFoundOut(before));
        const faultyRest = isFound || before === undefined ? goesOn(row, rows) : null;
        const fault = (await faultOf(row, before)) ?? faultyRest;
        if (fault !== null) faults.push(`${row.id}: ${fault}`);
        if (!over.has(row.id) && (row.state === "ended" || isFoundOut(row)))
          over.set(row.id, { at: Date.now(), look: looks });
      }
      if ([...known.keys()].some((id) => rows.every((row) => row.id !== id))) faults.push("a case is gone");
      known = new Map(rows.map((row) => [row.id, row]));
      return faults;
    },
    all: () => [...known.values()],
    used: (userId) =>
      [...known.values()].filter(({ user_id, used_at }) => user_id === userId && used_at !== null),
    // A gateway looks at the case, and then the call goes on to the appliance.
    wasOver: (id, instant) => {
      const { at, look } = over.get(id) ?? { at: Infinity, look: Infinity };
      return shape === "embedded" ? look < looks : at < instant;
    },
  };
}
