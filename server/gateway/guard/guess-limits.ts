import {
  deviceCookies,
  knownDevice,
  type Browser,
  type DeviceOwner,
} from "../../appliance/grants/device-cookie.ts";
import type { AuditSource } from "../../calls/write-audit.ts";
import { clientNetwork } from "../../http/client-network.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { createCounterStore } from "../../limits/counter-store.ts";
import { accountDigest, type Guess } from "../../limits/guess-counters.ts";
import { createLimiter, type Guessed } from "../../limits/limiter.ts";
import { clearAccount } from "../../limits/waiting.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import { systemRandom } from "../../secrets/random.ts";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { createChallenges } from "./token-exchange.ts";
import type { Origin } from "./guarded-call.ts";
import { outcomeOf, wasNotSent } from "./guess-outcome.ts";
import { createGuessRecord, type AimedAt } from "./guess-record.ts";
import type { Recorder } from "./recorder.ts";
import type { Turns } from "./turns.ts";

type Send = () => Promise<UpstreamAnswer>;
type Sent = Guessed<UpstreamAnswer | { readonly error: unknown }>;
/** Who guesses. */
type Browsing = Pick<Origin, "secure" | "base" | "request">;
type Guesser = Browsing & Pick<Origin, "address">;
type Event = "sign-in" | "second-factor";

const STEPS = { "sign-in": "password", "second-factor": "code" } as const;

/** Nobody here knows of a new password, so it ends no cookie. */
const ownerOf = (account: string): DeviceOwner => ({ id: account, password_hash: null });

/**
 * The limits of guesses before the appliance sees one (docs/limits.md): passwords by name, codes by the name that the challenge
 * was for.
 */
export function createGuessLimits(
  { store, clock, turns, keyRing }: { store: Store; clock: Clock; turns: Turns; keyRing: KeyRing },
  recorder: Recorder,
) {
  const counters = createCounterStore(store, "remember");
  const limiter = createLimiter(clock)(counters);
  const record = createGuessRecord(store, recorder, counters);
  const challenges = createChallenges(store, clock);
  const browserOf = ({ request, secure, base }: Browsing): Browser => ({
    request,
    secure,
    base,
    parts: { keyRing, clock, random: systemRandom },
  });
  const accountOf = (text: string) => accountDigest(text, keyRing.pepper);

  async function limited(
    from: AuditSource,
    event: Event,
    aim: AimedAt,
    guess: Pick<Guess, "account" | "ownBrowser">,
    send: Send,
  ): Promise<UpstreamAnswer> {
    const user = await record.personOf(aim);
    const made = await limiter.guess(
      { ...guess, step: STEPS[event], user, address: from.address },
      async (): Promise<Sent> => {
        const answer = await send().catch((error: unknown) => {
          if (wasNotSent(error)) return { error };
          throw error;
        });
        return { outcome: "error" in answer ? "none" : outcomeOf(event, answer), value: answer };
      },
    );
    if (made.kind === "limited") {
      await record.limited(from, event, user);
      throw new ProblemError("too-many-attempts", { retryAfterSeconds: made.waitMs / 1_000 });
    }
    if (made.stopped !== null) await record.stopped(from, made.stopped, user);
    if ("error" in made.value) throw made.value.error;
    return made.value;
  }
  return {
    /** @returns the answer, and whom it was for */
    password: async (name: string, guesser: Guesser, from: AuditSource, send: Send) => {
      const account = accountOf(name);
      const ownBrowser = knownDevice(browserOf(guesser), ownerOf(account));
      const inTurn = () =>
        ownBrowser === null ? turns.stranger(guesser.address, send) : turns.known(account, send);
      const answer = await limited(from, "sign-in", { name }, { account, ownBrowser }, inTurn);
      return { answer, whose: { account, name } };
    },
    /** The code of a second step. @throws ProblemError invalid-grant: a challenge that wasn't given out here */
    code: async (mfaToken: string, guesser: Guesser, from: AuditSource, send: Send) => {
      const name = await challenges.nameOf(mfaToken);
      if (name === undefined) {
        // The store is down: of challenges of other nodes nobody here knows whose they are.
        const account = accountOf(`address ${clientNetwork(guesser.address).host}`);
        const inTurn = () => turns.stranger(guesser.address, send);
        const guess = { account, ownBrowser: null };
        return { answer: await limited(from, "second-factor", null, guess, inTurn), whose: null };
      }
      const account = accountOf(name);
      const ownBrowser = knownDevice(browserOf(guesser), ownerOf(account));
      const inTurn = () => turns.known(account, send);
      const answer = await limited(from, "second-factor", { name }, { account, ownBrowser }, inTurn);
      return { answer, whose: { account, name } };
    },
    /** With a new setup the second step is open to everybody again. */
    afterSetup: (tx: Db, name: string): Promise<void> => clearAccount(tx, accountOf(name), "code"),
    /** The name at whose second step a token is, if that began within five minutes; else null. @throws StorageError */
    challenged: async (mfaToken: string, guesser: Browsing) => {
      const name = await challenges.youngName(mfaToken);
      if (name === null) return null;
      return { name, knownBrowser: knownDevice(browserOf(guesser), ownerOf(accountOf(name))) !== null };
    },
    recordWrong: record.wrong,
    personOf: record.personOf,
    remember: challenges.remember,
    /** The cookies of a browser that has signed in. */
    cookies: (account: string, guesser: Guesser) => deviceCookies(browserOf(guesser), ownerOf(account)),
  };
}

export type GuessLimits = ReturnType<typeof createGuessLimits>;
