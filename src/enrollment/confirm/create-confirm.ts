import type { User } from "../../api/contract/user.ts";
import { FailureError, type Failure } from "../../api/failure.ts";
import type { AcceptOutcome, ReadBack } from "../machine/enrollment-event.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import { acceptOutcome } from "./accept-outcome.ts";
import type { CodeCheck } from "./code-check.ts";

export interface ConfirmParts {
  readonly userId: string;
  /** An old phone was on: then "MFA is on" does not say which one. */
  readonly replaces: boolean;
  readonly check: Pick<CodeCheck, "explain">;
  readonly send: Send;
  /** The one call that commits. It is never repeated: see `acceptOutcome`. */
  readonly acceptMfa: (request: { readonly userId: string; readonly code: string }) => Promise<void>;
  /** From the server, never from a cache. */
  readonly readUser: (userId: string) => Promise<User>;
  /** Where somebody else knows better than a reading of the user. */
  readonly readOutcome?: () => Promise<ReadBack>;
}

/** From a code to what the machine is told of it. */
export function createConfirm(parts: ConfirmParts) {
  const { userId, replaces, check, send, acceptMfa, readUser, readOutcome } = parts;

  async function read(): Promise<ReadBack> {
    try {
      const { mfa } = await readUser(userId);
      if (mfa === "unknown") return { kind: "failed" };
      if (mfa === "off") return { kind: "off" };
      return { kind: replaces ? "undecided" : "on" };
    } catch (error) {
      if (error instanceof FailureError) return { kind: "failed" };
      throw error;
    }
  }

  async function readBack(): Promise<void> {
    send({ type: "readBack", result: await (readOutcome ?? read)() });
  }

  async function settle(failure: Failure, code: string, tookMs: number): Promise<AcceptOutcome | null> {
    const outcome = await acceptOutcome(failure, (serverTime) => check.explain(code, { serverTime, tookMs }));
    if (!send({ type: "acceptFailed", outcome })) return null;
    if (outcome.kind === "open") await readBack();
    return outcome;
  }

  return {
    /**
     * Sends a code, unless one is on its way or this one was sent before, and reads back where it may have counted. Tells
     * what its answer said; null where nothing was sent, and where the server took it.
     */
    submit: async (code: string) => {
      if (!send({ type: "submit", code })) return null;
      const sentAt = performance.now();
      try {
        await acceptMfa({ userId, code });
      } catch (error) {
        if (error instanceof FailureError) return settle(error.failure, code, performance.now() - sentAt);
        throw error;
      }
      send({ type: "accepted" });
      return null;
    },
    checkAgain: async () => {
      if (send({ type: "checkAgain" })) await readBack();
    },
  };
}
