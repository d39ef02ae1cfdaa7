import { LET_IN_MS } from "../../../server/limits/counter-states.ts";
import type { SentGuess } from "./notes.ts";
import type { System } from "./system.ts";
import type { World } from "./world.ts";

/** Counts the wrong guesses that reached a verifier or a hasher, against what docs/limits.md lets through. */
export interface Guessing {
  /** A password or a code was compared. @returns what was not so */
  readonly compared: (step: SentGuess["step"], text: string, isRight: boolean) => string | null;
  /** A new setup opens the second step to everybody again, at a gateway a little later. */
  readonly reopen: (name: string) => void;
  /** An administrator ended every wait of this account. */
  readonly cleared: (name: string) => void;
  /** An administrator let this account in from there. */
  readonly letIn: (name: string, address: string) => void;
}

interface Budget {
  readonly times: number;
  readonly everyMs: number;
}

const ADDRESS: Budget = { times: 5, everyMs: 60_000 };
const NETWORK: Budget = { times: 8, everyMs: 48_000 };
const ACCOUNT: Budget = { times: 10, everyMs: 40_000 };
const OWN_BROWSER: Budget = { times: 10, everyMs: 60_000 };
const OWN_BROWSERS: Budget = { times: 30, everyMs: 40_000 };
const LET_IN_TIMES = 10;
const MOST_IN_A_ROW = 100;
/** More than two clocks differ by. */
const SURELY_MS = 60_000;

interface Look {
  readonly guess: SentGuess;
  readonly at: number;
}

/** Every guess was counted between when it was sent and when it was looked at, by the clock of its node. */
export function createGuessing({ fronts, shape }: System, { guesses, uncounted }: World): Guessing {
  const counted = new Map<string, Look[]>();
  const reopened = new Map<string, number>();
  const seen = new Set<SentGuess>();
  /** When an administrator last opened this account: what was on its way then counted before that or after. */
  const openedAt = new Map<string, number>();
  /** Those let in: since when, and how many guesses they still have. */
  const doors = new Map<string, { readonly at: number; left: number }>();
  const clocksOf = ({ front, sent }: SentGuess, until: number): readonly number[] =>
    fronts.find(({ name }) => name === front)?.aheadBetween(sent, until) ?? [];

  /** Of all windows that end now one has more than its budgets let through. A clock that goes back pays nothing in again. */
  function isTooMuch(looks: readonly Look[], budgets: readonly Budget[]): boolean {
    const last = looks.at(-1);
    let wentAhead = 0;
    let later = last === undefined ? [] : clocksOf(last.guess, last.at);
    return looks.toReversed().some(({ guess, at }, before) => {
      const clocks = clocksOf(guess, at);
      wentAhead += Math.max(0, Math.max(...later) - Math.min(...clocks));
      later = clocks;
      const ms = (last?.at ?? at) - guess.sent + wentAhead;
      const most = budgets.map(({ times, everyMs }) => Math.floor(times + ms / everyMs));
      return before + 1 > most.reduce((sum, one) => sum + one, 0);
    });
  }

  /** What a guess counts against; whose lane an own browser took nobody can see from here. */
  function countersOf({ step, name, address, ownBrowser }: SentGuess) {
    const of = `${name} ${step}`;
    if (ownBrowser !== null)
      return [
        { key: `${of} own ${ownBrowser}`, budgets: [OWN_BROWSER, ACCOUNT], isForgiven: true },
        { key: `${of} own`, budgets: [OWN_BROWSERS, ACCOUNT], isForgiven: false },
      ];
    const network = address.replace(/\.\d+$/, "");
    return [
      { key: `${of} at ${address}`, budgets: [ADDRESS], isForgiven: true },
      { key: `${of} in ${network}`, budgets: [NETWORK], isForgiven: false },
      { key: `${of} of all`, budgets: [ACCOUNT], isForgiven: false },
    ];
  }

  /** What an address or a browser owes, once one of its guesses was right; that is written before it is answered. */
  function owed(key: string): readonly Look[] {
    const right = guesses.filter((one) => seen.has(one) && isRight.has(one));
    const since = right.filter((one) =>
      countersOf(one).some((counter) => counter.isForgiven && counter.key === key),
    );
    const until = Math.max(0, ...since.map(({ answered }) => Math.min(answered, Date.now())));
    return (counted.get(key) ?? []).filter(({ guess }) => guess.sent > until);
  }
  const isRight = new Set<SentGuess>();
  /** Wrong codes at each account, from browsers that aren't its own, since the last right one. */
  const inARow = new Map<string, number>();

  /** Who was let in has these guesses before all others, but for those of an own browser. */
  function takesDoor({ name, address }: SentGuess): boolean {
    const door = doors.get(`${name} ${address}`);
    if (door === undefined || door.left === 0 || Date.now() - door.at > LET_IN_MS + SURELY_MS) return false;
    door.left -= 1;
    return true;
  }

  return {
    compared: (step, text, right) => {
      const now = Date.now();
      const guess = guesses.findLast((one) => one.step === step && one.text === text && one.answered >= now);
      if (guess?.name === undefined || seen.has(guess)) return null;
      seen.add(guess);
      if (right) isRight.add(guess);
      if (right && step === "code") inARow.delete(guess.name);
      // An appliance of ours refuses then; a gateway counts in its memory, or doesn't know whose it is.
      const isUncounted =
        shape === "gateway" &&
        uncounted.some(({ owner, at }) => owner === guess.front && at >= guess.sent && at <= now);
      if (right || isUncounted || guess.sent <= (openedAt.get(guess.name) ?? -1)) return null;
      if (guess.ownBrowser === null && takesDoor(guess)) return null;
      const wrong = (inARow.get(guess.name) ?? 0) + (guess.ownBrowser === null && step === "code" ? 1 : 0);
      inARow.set(guess.name, wrong);
      if (wrong > MOST_IN_A_ROW) return `${guess.name}: ${wrong} wrong codes in a row were looked at`;
      for (const { key, budgets, isForgiven } of countersOf(guess)) {
        const looks = [...(isForgiven ? owed(key) : (counted.get(key) ?? [])), { guess, at: now }];
        counted.set(key, looks);
        if (!isTooMuch(looks, budgets)) continue;
        if (takesDoor(guess)) {
          counted.set(key, looks.slice(0, -1));
          continue;
        }
        const left = reopened.get(guess.name) ?? 0;
        if (left === 0 || step === "password") return `${key}: ${looks.length} were looked at`;
        reopened.set(guess.name, left - 1);
        counted.set(key, []);
      }
      return null;
    },
    reopen: (name) => {
      inARow.delete(name);
      reopened.set(name, (reopened.get(name) ?? 0) + 1);
      for (const key of counted.keys()) if (key.startsWith(`${name} code `)) counted.delete(key);
    },
    cleared: (name) => {
      openedAt.set(name, Date.now());
      inARow.delete(name);
      for (const one of [counted, doors])
        for (const key of one.keys()) if (key.startsWith(`${name} `)) one.delete(key);
    },
    letIn: (name, address) => {
      openedAt.set(name, Date.now());
      doors.set(`${name} ${address}`, { at: Date.now(), left: LET_IN_TIMES });
    },
  };
}
