import { readCodeInput } from "../../lib/code-input.ts";
import type { TokenAnswer } from "../contract/token-answer.ts";
import {
  failureIn,
  isRefusedFor,
  localRefusal,
  outcomeIsUnknown,
  protocolFailure,
  sessionEnded,
  type FailureError,
} from "../failure.ts";
import type { SessionStore } from "./session-store.ts";
import { tokensFrom, type TokenCalls } from "./tokens.ts";

/** A right password is not "signed in" yet: a challenge asks for a code, by `answerChallenge`. */
export type SignInOutcome = { readonly kind: "signed-in" } | { readonly kind: "challenge" };

/** A right password waits for its code; the mfa_token stays in this layer. */
interface Challenge {
  readonly mfaToken: string;
  readonly userName: string;
  /** On the session's clock, in milliseconds. */
  readonly startedAt: number;
  /** A code was sent and no usable answer came: the mfa_token, good for one success, may be spent. */
  readonly outcomeUnknown: boolean;
}

interface SignInParts {
  readonly store: SessionStore;
  readonly calls: TokenCalls;
  readonly now: () => number;
  /** A password was proved at this time of the session's clock. */
  readonly onAdmitted: (at: number) => void;
}

/** The two steps of a sign-in; also used to sign in again and for step-up. */
export function createSignIn({ store, calls, now, onAdmitted }: SignInParts) {
  let challenge: Challenge | null = null;
  let attempt = 0;
  const settle = (
    answer: TokenAnswer,
    { userName, code }: { readonly userName: string; readonly code?: string },
    sentAt: number,
    mine: number,
  ): SignInOutcome => {
    if (mine !== attempt) {
      if (answer.kind === "tokens") void calls.revoke({ access: answer.accessToken });
      throw sessionEnded();
    }
    if (answer.kind === "challenge") {
      challenge = { mfaToken: answer.mfaToken, userName, startedAt: sentAt, outcomeUnknown: false };
      return { kind: "challenge" };
    }
    challenge = null;
    const withScratchCode = code !== undefined && readCodeInput(code).kind !== "code";
    const scratchCode = withScratchCode ? { left: answer.scratchCodesLeft } : null;
    const person = { userName: answer.userName ?? userName, roleName: answer.roleName, scratchCode };
    const replaced = store.tokens();
    store.admit(person, tokensFrom(answer, sentAt));
    void calls.revoke(replaced);
    onAdmitted(sentAt);
    return { kind: "signed-in" };
  };
  return {
    password: async (userName: string, password: string): Promise<SignInOutcome> => {
      challenge = null;
      attempt += 1;
      const mine = attempt;
      const sentAt = now();
      return settle(await calls.password(userName, password), { userName }, sentAt, mine);
    },
    /** Rejects with `challenge-expired` when there is no challenge, or it is too old for a refusal to be the code's. */
    code: async (code: string): Promise<void> => {
      const held = challenge;
      const mine = attempt;
      if (held === null) throw challengeExpired();
      const sentAt = now();
      const answer = await calls.mfa(held.mfaToken, code).catch((error: unknown) => {
        const failure = failureIn(error);
        if (isRefusedFor(failure, "invalid-grant")) throw isOver(held, now()) ? challengeExpired() : error;
        if (challenge === held && failure !== null && outcomeIsUnknown(failure)) {
          challenge = { ...held, outcomeUnknown: true };
        }
        throw error;
      });
      const outcome = settle(answer, { userName: held.userName, code }, sentAt, mine);
      if (outcome.kind === "challenge") throw protocolFailure("no-token", null);
    },
    /** For what a right password alone allows; the challenge stays open. Rejects with `challenge-expired` without one. */
    withChallenge: async <T>(run: (mfaToken: string, userName: string) => Promise<T>): Promise<T> => {
      if (challenge === null) throw challengeExpired();
      return run(challenge.mfaToken, challenge.userName);
    },
    /** Forgets the challenge; answers still on their way sign nobody in. */
    cancel: () => {
      challenge = null;
      attempt += 1;
    },
  };
}

/** Life of an mfa_token (docs/contract.md §2). */
const LIFE_MS = 300_000;

/** Whether a refusal need not be the code's: then only the password leads on. */
function isOver(challenge: Challenge, now: number): boolean {
  return challenge.outcomeUnknown || now - challenge.startedAt >= LIFE_MS;
}

function challengeExpired(): FailureError {
  return localRefusal(410, "challenge-expired");
}
