import type { AuditSource } from "../../calls/write-audit.ts";
import { clientNetwork } from "../../http/client-network.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import {
  hostLane,
  renewalsLane,
  signInsLane,
  strangerLane,
  userDigest,
} from "../../limits/password-limiter.ts";
import type { GuessLane } from "../../limits/password-limiter.ts";
import { BusyError, createKeyedGate } from "../../limits/work-pool.ts";
import { unaccentedText } from "../../store/findable-text.ts";
import type { Store } from "../../store/store.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { createChallenges } from "./challenges.ts";
import { guessKey } from "./guess-key.ts";
import { createGuessLedger } from "./guess-ledger.ts";
import { createOwnBrowsers } from "./own-browsers.ts";
import type { Guesser } from "./own-browsers.ts";
import type { Recorder } from "./recorder.ts";
import { isWrongGuess } from "./refusal-of.ts";
import { createRefusedGuesses } from "./refused-guesses.ts";
import type { AimedAt } from "./refused-guesses.ts";
import type { Turns } from "./turns.ts";

type Send = () => Promise<UpstreamAnswer>;
type IsWrong = (answer: UpstreamAnswer) => Promise<boolean>;

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
  const gate = createKeyedGate(4, 64);
  const keys = guessKey(store);
  const { laneOf, cookies } = createOwnBrowsers(keys, clock, ledger);
  const challenges = createChallenges(store, clock);

  async function limited(
    {
      lane,
      rights = [],
      from,
      event,
      aim,
      isWrong = async (answer) => isWrongGuess(event, answer),
    }: {
      lane: GuessLane;
      /** What right ones are charged to. */
      rights?: GuessLane;
      from: AuditSource;
      event: "sign-in" | "second-factor" | "accept";
      aim: AimedAt;
      isWrong?: IsWrong;
    },
    send: Send,
  ): Promise<UpstreamAnswer> {
    const refuse = async (waitMs: number): Promise<never> => {
      await refused.limited(from, event, aim);
      throw new ProblemError("too-many-attempts", { retryAfterSeconds: waitMs / 1_000 });
    };
    try {
      return await gate.run(lane[0]?.key ?? "", async () => {
        const wait = await ledger.wait([...lane, ...rights], clock.now());
        if (wait > 0) return refuse(wait);
        const answer = await send();
        // Of guesses sent at once, those beyond the budget learn nothing, the right one neither.
        const late = (await isWrong(answer))
          ? await ledger.charge(lane, clock.now())
          : answer.status < 300
            ? (await ledger.settle(lane, clock.now())) || (await chargeRight(rights))
            : 0;
        return late > 0 ? refuse(late) : answer;
      });
    } catch (error) {
      if (error instanceof BusyError) throw new ProblemError("busy");
      throw error;
    }
  }
  const chargeRight = async (rights: GuessLane) =>
    rights.length === 0 ? 0 : ledger.charge(rights, clock.now());
  /** Spellings that an appliance may read as one name are counted as one. */
  const digestOf = async (name: string) => userDigest(unaccentedText(name), (await keys()).pepper);
  /** @returns the answer, and whom it was for */
  async function password(name: string, guesser: Guesser, from: AuditSource, send: Send) {
    const digest = await digestOf(name);
    const { isOwn, lane } = await laneOf("", digest, guesser);
    const rights = signInsLane(digest, clientNetwork(guesser.address), isOwn);
    const inTurn = () => (isOwn ? turns.known(digest, send) : turns.stranger(guesser.address, send));
    const answer = await limited({ lane, rights, from, event: "sign-in", aim: { name } }, inTurn);
    return { answer, whose: { digest, name } };
  }
  return {
    password,
    recordWrong: refused.wrong,
    /** The code of a second step. @throws ProblemError invalid-grant: a challenge that wasn't given out here */
    code: async (mfaToken: string, guesser: Guesser, from: AuditSource, send: Send) => {
      const name = await challenges.nameOf(mfaToken);
      const known = name === undefined ? undefined : { name, digest: await digestOf(name) };
      const lane =
        known === undefined
          ? hostLane("code", clientNetwork(guesser.address))
          : (await laneOf("code:", known.digest, guesser)).lane;
      const aim = known ?? null;
      const inTurn = () =>
        known === undefined ? turns.stranger(guesser.address, send) : turns.known(known.digest, send);
      return { answer: await limited({ lane, from, event: "second-factor", aim }, inTurn), whose: aim };
    },
    /** The code that ends an enrollment. A session, a stolen one too, in which codes are entered keeps no other from it. */
    accept: (
      byFor: readonly [sessionId: string, userId: string],
      from: AuditSource,
      send: Send,
      isWrong: IsWrong,
    ) => {
      const lane = strangerLane(`accept:${JSON.stringify(byFor)}`, clientNetwork(from.address));
      return limited({ lane, from, event: "accept", aim: { id: byFor[1] }, isWrong }, send);
    },
    /** @throws ProblemError too-many-attempts */
    renewal: async (sessionId: string): Promise<void> => {
      const wait = await ledger.charge(renewalsLane(sessionId), clock.now());
      if (wait > 0) throw new ProblemError("too-many-attempts", { retryAfterSeconds: wait / 1_000 });
    },
    remember: challenges.remember,
    cookies,
  };
}

export type GuessLimits = ReturnType<typeof createGuessLimits>;
