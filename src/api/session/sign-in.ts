import type { SignInOutcome } from "../client.ts";
import type { TokenAnswer } from "../contract/decode-token-answer.ts";
import { FailureError } from "../failure.ts";
import { localRefusal } from "../local-refusal.ts";
import { outcomeIsUnknown } from "../outcome-is-unknown.ts";
import { protocolFailure } from "../protocol-failure.ts";
import { isOver } from "./challenge.ts";
import type { Challenge } from "./challenge.ts";
import { sessionEnded } from "./session-ended.ts";
import type { SessionStore } from "./session-store.ts";
import type { TokenCalls } from "./token-calls.ts";
import { tokensFrom } from "./tokens.ts";

/** The two steps of a sign-in; also used to sign in again and for step-up. */
export interface SignIn {
  password: (userName: string, password: string) => Promise<SignInOutcome>;
  /** Rejects with `challenge-expired` when there is no challenge, or it is too old for a refusal to be the code's. */
  code: (code: string) => Promise<void>;
  /** Forgets the challenge; answers still on their way sign nobody in. */
  cancel: () => void;
}

interface SignInParts {
  readonly store: SessionStore;
  readonly calls: TokenCalls;
  readonly now: () => number;
  /** A password was proved at this time of the session's clock. */
  readonly onAdmitted: (at: number) => void;
}

export function createSignIn({ store, calls, now, onAdmitted }: SignInParts): SignIn {
  let challenge: Challenge | null = null;
  let attempt = 0;
  const settle = (answer: TokenAnswer, userName: string, sentAt: number, mine: number): SignInOutcome => {
    if (mine !== attempt) {
      if (answer.kind === "tokens") calls.revoke(answer.accessToken).catch(() => {});
      throw sessionEnded();
    }
    if (answer.kind === "challenge") {
      challenge = { mfaToken: answer.mfaToken, userName, startedAt: sentAt, doubtful: false };
      return { kind: "challenge" };
    }
    challenge = null;
    const person = { userName: answer.userName ?? userName, roleName: answer.roleName };
    store.admit(person, tokensFrom(answer, sentAt));
    onAdmitted(sentAt);
    return { kind: "signed-in" };
  };
  return {
    password: async (userName, password) => {
      challenge = null;
      attempt += 1;
      const mine = attempt;
      const sentAt = now();
      return settle(await calls.password(userName, password), userName, sentAt, mine);
    },
    code: async (code) => {
      const held = challenge;
      const mine = attempt;
      if (held === null) throw challengeExpired();
      const sentAt = now();
      const answer = await calls.mfa(held.mfaToken, code).catch((error: unknown) => {
        if (isInvalidGrant(error)) throw isOver(held, now()) ? challengeExpired() : error;
        if (challenge === held && mayBeSpent(error)) challenge = { ...held, doubtful: true };
        throw error;
      });
      const outcome = settle(answer, held.userName, sentAt, mine);
      if (outcome.kind === "challenge") throw protocolFailure("no-token", null);
    },
    cancel: () => {
      challenge = null;
      attempt += 1;
    },
  };
}

function isInvalidGrant(error: unknown): boolean {
  return (
    error instanceof FailureError &&
    error.failure.kind === "refused" &&
    error.failure.reason === "invalid-grant"
  );
}

function mayBeSpent(error: unknown): boolean {
  return error instanceof FailureError && outcomeIsUnknown(error.failure);
}

function challengeExpired(): FailureError {
  return localRefusal(410, "challenge-expired");
}
