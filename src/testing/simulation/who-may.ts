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
  readonly isNow: (instant: number) => boolean;
  readonly nameOf: (userId: string) => string | undefined;
}

/** Who may have turned a factor: somebody whose call was on its way, by a code of it, for themselves or with a case. */
export function createWhoMay({ watch, factors, cases, isNow, nameOf }: Parts) {
  /** Under which case each setup may have been begun: one that was used in that moment. */
  const begunUnder = new Map<string, ReadonlySet<string>>();
  const usedNow = (userId: string) =>
    new Set(
      cases
        .used(userId)
        .filter(({ used_at }) => isNow(used_at ?? 0))
        .map(({ id }) => id),
    );
  let looked = 0;
  const isSaid = ({ code, token, at }: SeenChange, secret: string) => {
    const [codes, key] = [codesAt(secret, at), watch.given.keys.get(token)];
    const isOfIt = key === undefined || hexOfKey(key) === secret;
    return isOfIt && codes.some((one) => one === code || (code === "" && watch.posted.includes(one)));
  };
  const anyMay = (
    calls: readonly SeenChange[],
    userId: string,
    intents: readonly Intent[],
    under: ReadonlySet<string>,
  ) =>
    calls.some(
      ({ by, came }) =>
        by === nameOf(userId) ||
        cases
          .used(userId)
          .some(
            ({ id, opened_by, intent }) =>
              under.has(id) &&
              opened_by === by &&
              intents.some((one) => one === intent) &&
              !cases.wasOver(id, came),
          ),
    );
  return {
    /** Takes in what was begun. */
    look: () => {
      for (const [secret, userId] of factors.made())
        if (!begunUnder.has(secret)) begunUnder.set(secret, usedNow(userId));
    },
    /** @returns a change by somebody else, carried out without a fresh sign-in with a code */
    stale: (): SeenChange | undefined => {
      const since = watch.changes.slice(looked);
      const open = since.findIndex(({ status }) => status === null);
      looked += open === -1 ? since.length : open;
      return since.find(
        ({ call, userId, by, status, isFresh }) =>
          call !== "acceptMfa" && by !== nameOf(userId) && (status ?? 500) < 300 && !isFresh,
      );
    },
    /** @returns what is wrong with it; null for nothing */
    faultOf: ({ userId, before, after }: Turn): string | null => {
      const calls = watch.changes.filter((change) => change.userId === userId);
      if (after === undefined) {
        const offs = calls.filter(({ call, status }) => call === "disableMfa" && status !== 401);
        return anyMay(offs, userId, ["turnOff"], usedNow(userId))
          ? null
          : "MFA went off, and nobody may have done that";
      }
      if (factors.madeFor(after) !== userId)
        return "a factor is on that was made for somebody else, or nobody";
      const right = calls.filter((one) => one.call === "acceptMfa" && isSaid(one, after));
      if (right.length === 0) return "a factor is on that nobody confirmed with a code of it";
      if (right.every(({ age }) => age !== null && age > ENROLLMENT_MS + SURELY_MS))
        return "a setup was confirmed after its time";
      const intents: readonly Intent[] = before === undefined ? ["setUp", "recreate"] : ["recreate"];
      return anyMay(right, userId, intents, begunUnder.get(after) ?? new Set())
        ? null
        : "somebody else's change without a case that allows it";
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
