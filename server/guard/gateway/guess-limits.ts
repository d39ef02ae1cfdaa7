import type { AuditSource } from "../../appliance/audit/write-audit.ts";
import { deviceCookies, knownDevice } from "../../appliance/grants/device-cookie.ts";
import type { Browser } from "../../appliance/grants/device-cookie.ts";
import { clientNetwork } from "../../appliance/limits/client-network.ts";
import {
  deviceLane,
  signInsLane,
  strangerLane,
  userDigest,
} from "../../appliance/limits/password-limiter.ts";
import type { GuessLane } from "../../appliance/limits/password-limiter.ts";
import { BusyError, createKeyedGate } from "../../appliance/limits/work-pool.ts";
import { ProblemError } from "../../appliance/problem-error.ts";
import type { KeyRing } from "../../appliance/secrets/key-ring.ts";
import { systemRandom } from "../../appliance/secrets/random.ts";
import type { UpstreamAnswer } from "../../gateway/upstream.ts";
import type { Clock } from "../../http/clock.ts";
import type { Store } from "../../store/store.ts";
import { createChallenges } from "./challenges.ts";
import { countedName, guessKey } from "./guess-key.ts";
import { createGuessLedger } from "./guess-ledger.ts";
import type { Recorder } from "./recorder.ts";
import { isWrongGuess } from "./refusal-of.ts";
import type { Turns } from "./turns.ts";
import { createRefusedGuesses } from "./refused-guesses.ts";
import type { AimedAt } from "./refused-guesses.ts";

type Send = () => Promise<UpstreamAnswer>;
type IsWrong = (answer: UpstreamAnswer) => Promise<boolean>;

/** Who guesses. */
export interface Guesser {
  readonly address: string;
  readonly secure: boolean;
  readonly request: Browser["request"];
}

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
  const challenges = createChallenges();

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
  const browserOf = (keyRing: KeyRing, { request, secure }: Guesser): Browser => ({
    request,
    secure,
    parts: { keyRing, clock, random: systemRandom },
  });
  /** How guesses are counted of a browser that has signed in as that person before, and of all others. */
  async function laneOf(kind: "" | "code:", digest: string, guesser: Guesser) {
    const nonce = knownDevice(browserOf(await keys(), guesser), digest);
    const own = nonce === null ? null : deviceLane(`${kind}${digest}`, nonce);
    const isOwn = own !== null && (await ledger.wait(own, clock.now())) === 0;
    return { isOwn, lane: isOwn ? own : strangerLane(`${kind}${digest}`, clientNetwork(guesser.address)) };
  }
  /** @returns the answer, and whom it was for */
  async function password(name: string, guesser: Guesser, from: AuditSource, send: Send) {
    const digest = userDigest(countedName(name), (await keys()).pepper);
    const { isOwn, lane } = await laneOf("", digest, guesser);
    const rights = signInsLane(digest, clientNetwork(guesser.address));
    const inTurn = () => (isOwn ? turns.known(digest, send) : turns.stranger(guesser.address, send));
    const answer = await limited({ lane, rights, from, event: "sign-in", aim: { name } }, inTurn);
    return { answer, whose: { digest, name } };
  }
  return {
    password,
    recordWrong: refused.wrong,
    /** The code of a second step. */
    code: async (mfaToken: string, guesser: Guesser, from: AuditSource, send: Send) => {
      const { known, key } = challenges.of(mfaToken);
      const { lane } = await laneOf("code:", key, guesser);
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
    remember: challenges.remember,
    /** The cookies of a browser that has signed in. */
    cookies: async (digest: string, guesser: Guesser) =>
      deviceCookies(browserOf(await keys(), guesser), digest),
  };
}

export type GuessLimits = ReturnType<typeof createGuessLimits>;
