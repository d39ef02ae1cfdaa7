import type { Intent } from "../../../server/calls/policy.ts";
import { ENROLLMENT_MS } from "../../../server/calls/lifetimes.ts";
import { timeStep, totpCode } from "../../../server/secrets/totp.ts";
import { hexOfKey, type Factors, type Turn } from "./factors.ts";
import type { LifeOfCases } from "./life-of-cases.ts";
import type { SeenChange, Watch } from "./watch-calls.ts";

interface Parts {
  readonly watch: Watch;
  readonly factors: Factors;
  readonly cases: LifeOfCases;
  readonly nameOf: (userId: string) => string | undefined;
}

/** Who may have turned a factor: somebody whose call was on its way, by a code of it, for themselves or with a case. */
export function createWhoMay({ watch, factors, cases, nameOf }: Parts) {
  const isSaid = ({ code, token, at }: SeenChange, secret: string) => {
    const [codes, key] = [codesAt(secret, at), watch.given.keys.get(token)];
    const isOfIt = key === undefined || hexOfKey(key) === secret;
    return isOfIt && codes.some((one) => one === code || (code === "" && watch.posted.includes(one)));
  };
  const anyMay = (calls: readonly SeenChange[], userId: string, intents: readonly Intent[]) =>
    calls.some(
      ({ by, came }) =>
        by === nameOf(userId) ||
        cases
          .used(userId)
          .some(
            ({ id, opened_by, intent }) =>
              opened_by === by && intents.some((one) => one === intent) && !cases.wasOver(id, came),
          ),
    );
  return {
    /** @returns what is wrong with it; null for nothing */
    faultOf: ({ userId, before, after }: Turn): string | null => {
      const calls = watch.changes.filter((change) => change.userId === userId);
      if (after === undefined) {
        const offs = calls.filter(({ call, status }) => call === "disableMfa" && status !== 401);
        return anyMay(offs, userId, ["turnOff"]) ? null : "MFA went off, and nobody may have done that";
      }
      if (factors.madeFor(after) !== userId)
        return "a factor is on that was made for somebody else, or nobody";
      const right = calls.filter((one) => one.call === "acceptMfa" && isSaid(one, after));
      if (right.length === 0) return "a factor is on that nobody confirmed with a code of it";
      if (right.every(({ age }) => age !== null && age > ENROLLMENT_MS + SURELY_MS))
        return "a setup was confirmed after its time";
      const intents: readonly Intent[] = before === undefined ? ["setUp", "recreate"] : ["recreate"];
      return anyMay(right, userId, intents) ? null : "somebody else's change without a case that allows it";
    },
    /** One case allows one change. @returns the same */
    changedTwice: (userId: string): string | null => {
      const others = watch.changes.filter(
        ({ call, status, by, ...change }) =>
          change.userId === userId && call !== "acceptMfa" && (status ?? 500) < 300 && by !== nameOf(userId),
      ).length;
      const { length } = cases.used(userId);
      return others > length ? `${others} changes by others, with ${length} cases` : null;
    },
  };
}

/** Clocks are set by less. */
const SURELY_MS = 45_000;

/** The codes that a server takes at an instant. */
function codesAt(secret: string, at: number): readonly string[] {
  return [-1, 0, 1].map((steps) => totpCode(Buffer.from(secret, "hex"), timeStep(at) + steps));
}
