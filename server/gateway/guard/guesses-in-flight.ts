import { EventEmitter, once } from "node:events";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { keyed } from "../../limits/keyed.ts";
import type { GuessLane } from "../../limits/password-limiter.ts";
import { createTurnQueue } from "../../limits/turn-queue.ts";
import type { Turn } from "../../limits/turn-queue.ts";
import { BusyError } from "../../limits/work-pool.ts";
import { UpstreamError } from "../upstream.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import type { GuessLedger, Outcome } from "./guess-ledger.ts";

/** How long a guess waits before it is sent: people's apps give up after 30 s. */
const PATIENCE_MS = 20_000;
/** How many guesses of one way to guess are under way at once. One network leaves room for all others, as in ADR 20. */
const AT_ONCE = {
  user: 4,
  host: 4,
  network: 4,
  strangers: 8,
  all: 8,
  waiting: 256,
  patienceMs: PATIENCE_MS,
};
/** An answer that ends it may come to another node, of which nobody tells this one. */
const LOOK_AGAIN_MS = 500;

/** Whose turn it is: networks take turns at an account, or at what else is guessed at in a way of its own. */
export interface Place {
  readonly account: string;
  readonly turn: Turn;
}

/** A guess, as it is counted. */
export interface SentGuess {
  readonly place: Place;
  readonly lane: GuessLane;
  /** What right ones are charged to. */
  readonly rights: GuessLane;
  /** What its answer proves. */
  readonly judge: (answer: UpstreamAnswer) => Promise<Outcome>;
  readonly refuse: (waitMs: number) => Promise<never>;
}

/**
 * Guesses on their way to the appliance. Each is charged before it is sent, as if it were wrong: an appliance may take longer
 * for a wrong one, and then all that are in flight could be tried. Those for which there may be room wait for others' answers.
 */
export function createGuessesInFlight(ledger: GuessLedger, clock: Clock) {
  const turnsOf = keyed(() => createTurnQueue(AT_ONCE));
  const ended = new EventEmitter().setMaxListeners(0);

  async function reserve({ place, lane, rights, refuse }: SentGuess, until: number) {
    for (;;) {
      const wait = await ledger.wait([...lane, ...rights], clock.now());
      if (wait > 0) return refuse(wait);
      const end = await ledger.reserve(lane, clock.now());
      if (end !== null) return end;
      if (performance.now() > until) throw new BusyError();
      await once(ended, place.account, { signal: AbortSignal.timeout(LOOK_AGAIN_MS) }).catch(() => {});
    }
  }
  async function sendCounted(guess: SentGuess, until: number, send: () => Promise<UpstreamAnswer>) {
    const end = await reserve(guess, until);
    // Without an answer nobody knows.
    let outcome: Outcome = "wrong";
    try {
      const answer = await send().catch((error: unknown) => {
        if (wasNotSent(error)) outcome = "none";
        throw error;
      });
      outcome = await guess.judge(answer);
      return { answer, outcome };
    } finally {
      await end(outcome, clock.now());
      ended.emit(guess.place.account);
    }
  }
  return async (guess: SentGuess, send: () => Promise<UpstreamAnswer>): Promise<UpstreamAnswer> => {
    const { account, turn } = guess.place;
    const until = performance.now() + PATIENCE_MS;
    const { answer, outcome } = await turnsOf(account, (turns) =>
      turns.run(turn, () => sendCounted(guess, until, send)),
    );
    const isCharged = outcome === "right" && guess.rights.length > 0;
    const late = isCharged ? await ledger.charge(guess.rights, clock.now()) : 0;
    return late > 0 ? guess.refuse(late) : answer;
  };
}

/** Turned away by a queue, or not connected. */
function wasNotSent(error: unknown): boolean {
  return (
    error instanceof ProblemError ||
    error instanceof BusyError ||
    (error instanceof UpstreamError && error.nothingSent)
  );
}
