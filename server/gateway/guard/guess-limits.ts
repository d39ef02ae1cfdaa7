import type { AuditSource } from "../../calls/write-audit.ts";
import { clientNetwork } from "../../http/client-network.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { hostLane, strangerLane, userDigest } from "../../limits/password-limiter.ts";
import { oldRenewalsLane, renewalsLane } from "../../limits/renewal-lanes.ts";
import type { GuessLane } from "../../limits/password-limiter.ts";
import { strangerTurn } from "../../limits/turn-queue.ts";
import { BusyError } from "../../limits/work-pool.ts";
import { unaccentedText } from "../../store/findable-text.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Store } from "../../store/store.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { createChallenges } from "./challenges.ts";
import { guessKey } from "./guess-key.ts";
import { createGuessLedger } from "./guess-ledger.ts";
import { outcomeOf } from "./guess-outcome.ts";
import { createGuessesInFlight } from "./guesses-in-flight.ts";
import type { Place, SentGuess } from "./guesses-in-flight.ts";
import { createOwnBrowsers } from "./own-browsers.ts";
import type { Guesser } from "./own-browsers.ts";
import type { Recorder } from "./recorder.ts";
import { createRefusedGuesses } from "./refused-guesses.ts";
import type { AimedAt } from "./refused-guesses.ts";
import type { Turns } from "./turns.ts";

type Send = () => Promise<UpstreamAnswer>;

/** Of a lane that is nobody else's. */
const placeOf = (lane: GuessLane, address: string): Place => ({
  account: lane[0]?.key ?? "",
  turn: strangerTurn(address),
});

/**
 * The budgets of ADR 20 before the appliance sees a guess: passwords by name, codes by the name that the challenge was for,
 * codes of enrollments by session and account, wherever they were begun.
 */
export function createGuessLimits(
  { store, clock, turns }: { store: Store; clock: Clock; turns: Turns },
  recorder: Recorder,
) {
  const ledger = createGuessLedger(store);
  const refused = createRefusedGuesses(store, ledger, recorder);
  const inFlight = createGuessesInFlight(ledger, clock);
  const keys = guessKey(store);
  const { laneOf, rightsOf, cookies } = createOwnBrowsers(keys, clock, ledger);
  const challenges = createChallenges(store, clock);

  async function limited(
    {
      lane,
      place,
      rights = [],
      from,
      event,
      aim,
      judge = async (answer) => outcomeOf(event, answer),
    }: Pick<SentGuess, "lane" | "place"> &
      Partial<Pick<SentGuess, "rights" | "judge">> & {
        readonly from: AuditSource;
        readonly event: "sign-in" | "second-factor" | "accept";
        readonly aim: AimedAt;
      },
    send: Send,
  ): Promise<UpstreamAnswer> {
    const refuse = async (waitMs: number): Promise<never> => {
      await refused.limited(from, event, aim);
      throw new ProblemError("too-many-attempts", { retryAfterSeconds: waitMs / 1_000 });
    };
    try {
      return await inFlight({ lane, place, rights, judge, refuse }, send);
    } catch (error) {
      if (error instanceof BusyError) throw new ProblemError("busy");
      throw error;
    }
  }
  /** Spellings that an appliance may read as one name are counted as one. */
  const digestOf = async (name: string) => userDigest(unaccentedText(name), (await keys()).pepper);
  /** @returns the answer, and whom it was for */
  async function password(name: string, guesser: Guesser, from: AuditSource, send: Send) {
    const digest = await digestOf(name);
    const { nonce, lane, place } = await laneOf("", digest, guesser);
    const rights = await rightsOf(digest, nonce, guesser);
    const guess = { lane, place, rights, from, event: "sign-in", aim: { name } } as const;
    const answer = await (nonce === null
      ? turns.stranger(guesser.address, () => limited(guess, send))
      : limited(guess, () => turns.known(digest, send)));
    return { answer, whose: { digest, name } };
  }
  return {
    password,
    recordWrong: refused.wrong,
    personOf: refused.personOf,
    /** The code of a second step. @throws ProblemError invalid-grant: a challenge that wasn't given out here */
    code: async (mfaToken: string, guesser: Guesser, from: AuditSource, send: Send) => {
      const about = { from, event: "second-factor" } as const;
      const name = await challenges.nameOf(mfaToken);
      if (name === undefined) {
        const lane = hostLane("code", clientNetwork(guesser.address));
        const guess = { ...about, lane, place: placeOf(lane, guesser.address), aim: null };
        const answer = await turns.stranger(guesser.address, () => limited(guess, send));
        return { answer, whose: null };
      }
      const whose = { name, digest: await digestOf(name) };
      const { lane, place } = await laneOf("code:", whose.digest, guesser);
      const inTurn = () => turns.known(whose.digest, send);
      return { answer: await limited({ ...about, lane, place, aim: whose }, inTurn), whose };
    },
    /** The code that ends an enrollment. A session, a stolen one too, in which codes are entered keeps no other from it. */
    accept: (
      byFor: readonly [sessionId: string, userId: string],
      from: AuditSource,
      send: Send,
      judge: SentGuess["judge"],
    ) => {
      const lane = strangerLane(`accept:${JSON.stringify(byFor)}`, clientNetwork(from.address));
      return limited(
        { lane, place: placeOf(lane, from.address), from, event: "accept", aim: { id: byFor[1] }, judge },
        send,
      );
    },
    /**
     * @param oldToken the one that is renewed, where its session has got another since
     * @throws ProblemError too-many-attempts
     */
    renewal: async (sessionId: string, oldToken: string | null): Promise<void> => {
      const lane = oldToken === null ? renewalsLane(sessionId) : oldRenewalsLane(tokenHash(oldToken));
      const wait = await ledger.charge(lane, clock.now());
      if (wait > 0) throw new ProblemError("too-many-attempts", { retryAfterSeconds: wait / 1_000 });
    },
    remember: challenges.remember,
    cookies,
  };
}

export type GuessLimits = ReturnType<typeof createGuessLimits>;
