import type { Intent } from "../../../server/calls/policy.ts";
import { ENROLLMENT_MS } from "../../../server/calls/lifetimes.ts";
import { timeStep, totpCode } from "../../../server/secrets/totp.ts";
import type { System } from "./system.ts";
import { usedCases } from "./used-cases.ts";
import type { SeenChange } from "./watch-calls.ts";

/** A user's factor became another one. */
export interface Turn {
  readonly userId: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What somebody may have turned, by the calls that reached the appliance and the cases that were used. */
export function createWhoMay(system: System) {
  const { watch } = system;

  /** One case allows one change. */
  async function changedTwice(people: ReadonlySet<string>): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const userId of people) {
      const { cases, names } = await usedCases(system, userId);
      const others = watch.changes.filter(
        ({ call, status, by, ...change }) =>
          change.userId === userId &&
          call !== "acceptMfa" &&
          (status ?? 500) < 300 &&
          by !== names.get(userId),
      );
      if (others.length > cases.length)
        faults.push(`${userId}: ${others.length} changes by others, with ${cases.length} cases`);
    }
    return faults;
  }

  /** Who may have done it: somebody whose call was on its way, and who may. */
  async function faultsOf(
    { userId, before, after }: Turn,
    madeFor: ReadonlyMap<string, string>,
  ): Promise<readonly string[]> {
    const calls = watch.changes.filter((change) => change.userId === userId);
    if (after === undefined) {
      const offs = calls.filter(({ call, status }) => call === "disableMfa" && status !== 401);
      return (await anyMay(offs, userId, ["turnOff"]))
        ? []
        : [`${userId}: MFA went off, and nobody may have done that`];
    }
    if (madeFor.get(after) !== userId)
      return [`${userId}: a factor is on that was made for somebody else, or nobody`];
    const right = calls.filter(({ call, code, at }) => {
      const codes = codesAt(after, at);
      return (
        call === "acceptMfa" &&
        codes.some((one) => one === code || (code === "" && watch.posted.includes(one)))
      );
    });
    if (right.every(({ age }) => age !== null && age > ENROLLMENT_MS + SURELY_MS) && right.length > 0)
      return [`${userId}: a setup was confirmed after its time`];
    if (right.length === 0) return [`${userId}: a factor is on that nobody confirmed with a code of it`];
    const intents: readonly Intent[] = before === undefined ? ["setUp", "recreate"] : ["recreate"];
    return (await anyMay(right, userId, intents))
      ? []
      : [`${userId}: somebody else's change without a case that allows it`];
  }

  async function anyMay(
    calls: readonly SeenChange[],
    userId: string,
    intents: readonly Intent[],
  ): Promise<boolean> {
    const used = await usedCases(system, userId);
    const own = used.names.get(userId);
    return calls.some(
      ({ by }) =>
        by === own ||
        used.cases.some((one) => one.opened_by === by && intents.some((intent) => intent === one.intent)),
    );
  }

  return { faultsOf, changedTwice };
}

/** Clocks are set by less. */
const SURELY_MS = 45_000;

/** The codes that a server takes at an instant. */
function codesAt(secret: string, at: number): readonly string[] {
  return [-1, 0, 1].map((steps) => totpCode(Buffer.from(secret, "hex"), timeStep(at) + steps));
}
