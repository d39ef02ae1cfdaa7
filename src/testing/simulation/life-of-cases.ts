import { isFoundOut } from "../../../server/guard/replaced-cases.ts";
import type { GuardCasesRow } from "../../../server/store/guard-schema.ts";
import type { SecondPerson } from "./second-person.ts";
import type { System } from "./system.ts";

/** What becomes of a case; what an appliance refused is given back. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  open: ["waiting", "used", "ended"],
  waiting: ["approved", "declined", "ended"],
  approved: ["waiting", "declined", "used", "ended"],
  used: ["open", "approved", "ended"],
};

/** The cases as the guard's store has them, past all seams, and what may not become of them. */
export interface LifeOfCases {
  /** @returns what was not as it must be */
  readonly look: () => Promise<readonly string[]>;
  /** Those about a user that were used. */
  readonly used: (userId: string) => readonly GuardCasesRow[];
  /** Whether a case was over, or somebody found out by it, before the last look and that instant. */
  readonly wasOver: (id: string, instant: number) => boolean;
}

export function createLifeOfCases(system: System, second: SecondPerson): LifeOfCases {
  const { guardStore, shape } = system;
  let known = new Map<string, GuardCasesRow>();
  /** When each was over, and how often somebody had looked by then. */
  const over = new Map<string, { readonly at: number; readonly look: number }>();
  let looks = 0;

  async function faultOf(row: GuardCasesRow, before: GuardCasesRow | undefined): Promise<string | null> {
    const [was, is] = [before?.state ?? "", row.state];
    if (before !== undefined && was !== is && NEXT[was]?.includes(is) !== true)
      return `a case that was ${was} is ${is}`;
    const decider = row.decided_by_id;
    if (decider !== null && row.decided_at !== before?.decided_at) {
      if (is === "approved" && was !== "waiting") return `a case was approved that was ${was}`;
      if ([row.opened_by_id, row.user_id].includes(decider)) return "somebody decided on their own case";
      if (is === "approved" && !(await second.mayApprove(decider)))
        return "a case was approved by somebody who may not";
    }
    if (is !== "used" || was === "used") return null;
    const missing = await second.missing(row);
    return missing === null ? null : `a case was used without ${missing}`;
  }

  return {
    look: async () => {
      looks += 1;
      const rows = await guardStore.read((db) => db.selectFrom("guard_cases").selectAll().execute());
      const faults: string[] = [];
      for (const row of rows) {
        const fault = await faultOf(row, known.get(row.id));
        if (fault !== null) faults.push(`${row.id}: ${fault}`);
        if (!over.has(row.id) && (row.state === "ended" || isFoundOut(row)))
          over.set(row.id, { at: Date.now(), look: looks });
      }
      known = new Map(rows.map((row) => [row.id, row]));
      return faults;
    },
    used: (userId) =>
      [...known.values()].filter(({ user_id, used_at }) => user_id === userId && used_at !== null),
    // A gateway looks at the case, and then the call goes on to the appliance.
    wasOver: (id, instant) => {
      const { at, look } = over.get(id) ?? { at: Infinity, look: Infinity };
      return shape === "embedded" ? look < looks : at < instant;
    },
  };
}
