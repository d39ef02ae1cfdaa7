import { useState } from "react";
import type { Failure } from "../api/failure.ts";
import { useEnableMfa } from "../queries/mfa.ts";
import { useStepUp } from "../queries/session.ts";
import { enableOutcome } from "./enable-outcome.ts";
import type { Send } from "./machine/create-machine.ts";

interface StartInput {
  readonly userId: string;
  readonly userName: string;
  /** Asks for a new secret beside one that is on. */
  readonly recreate: boolean;
}

export interface Start {
  /** For the click on `Start`, and nothing else: each call that is taken makes a new secret. */
  readonly start: () => void;
  readonly stepUp: {
    readonly open: boolean;
    readonly onDone: () => void;
    readonly onCancel: () => void;
  };
}

/** The only caller of enableMfa: once per click, never from an effect (ADR 1, ADR 2). */
export function useStart(input: StartInput, send: Send, onEnabled: () => void): Start {
  const { mutate, reset } = useEnableMfa();
  const { stepUpDue } = useStepUp();
  const [asking, setAsking] = useState(false);

  function fail(failure: Failure) {
    const outcome = enableOutcome(failure);
    const wantsPassword = failure.kind === "refused" && failure.reason === "step-up-required";
    // The dialog says it better than a message behind it.
    const note = { kind: "none" } as const;
    send({ type: "enableFailed", outcome: wantsPassword ? { kind: "retry", note } : outcome });
    setAsking(wantsPassword);
  }

  function enable() {
    if (!send({ type: "start" })) return;
    mutate(input, {
      onSuccess: (enrollment) => {
        const taken = send({ type: "enabled", enrollment, replaces: input.recreate });
        // The answer is in the machine now, and nowhere else.
        reset();
        if (taken) onEnabled();
      },
      onFailure: fail,
    });
  }

  return {
    // Against an appliance that never asks, the app's own check stands (security rule 8).
    start: () => (input.recreate && stepUpDue() ? setAsking(true) : enable()),
    stepUp: {
      open: asking,
      onDone: () => {
        setAsking(false);
        enable();
      },
      onCancel: () => setAsking(false),
    },
  };
}
