import { FailureError } from "../api/failure.ts";
import type { Failure } from "../api/failure.ts";
import { useAcceptMfa } from "../queries/mfa.ts";
import { useReadBack } from "../queries/read-back.ts";
import { acceptOutcome } from "./accept-outcome.ts";
import type { Explain } from "./accept-outcome.ts";
import type { AcceptOutcome, ReadBack } from "./machine/enrollment-event.ts";
import type { Send } from "./machine/create-machine.ts";

interface AcceptInput {
  readonly userId: string;
  readonly token: string;
  /** An old phone was on: then "MFA is on" does not say which one. */
  readonly replaces: boolean;
  readonly explain: (code: string) => Explain;
}

export interface Accept {
  /** Sends a code, unless one is on its way or this one was sent before. */
  readonly submit: (code: string) => void;
  readonly checkAgain: () => void;
}

/** The only caller of acceptMfa, the one call that commits. It is never repeated: see `acceptOutcome`. */
export function useAccept(
  input: AcceptInput,
  send: Send,
  onRefused: (outcome: AcceptOutcome) => void,
): Accept {
  const { userId, token, replaces, explain } = input;
  const { mutate } = useAcceptMfa();
  const readUser = useReadBack();

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
    send({ type: "readBack", result: await read() });
  }

  async function settle(failure: Failure, code: string): Promise<void> {
    const outcome = await acceptOutcome(failure, explain(code));
    if (!send({ type: "acceptFailed", outcome })) return;
    onRefused(outcome);
    if (outcome.kind === "noAnswer" || outcome.kind === "finished") await readBack();
  }

  return {
    submit: (code) => {
      if (!send({ type: "submit", code })) return;
      mutate(
        { userId, code, token },
        {
          onSuccess: () => send({ type: "accepted" }),
          onFailure: (failure) => void settle(failure, code),
        },
      );
    },
    checkAgain: () => {
      if (send({ type: "checkAgain" })) void readBack();
    },
  };
}
