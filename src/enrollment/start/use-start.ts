import { useState } from "react";
import { reasons } from "../../api/contract/reasons.ts";
import { FailureError, isRefusedFor } from "../../api/failure.ts";
import type { Failure } from "../../api/failure.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { useEnableMfa } from "../../queries/mfa.ts";
import { useStepUp } from "../../queries/session.ts";
import type { EnableOutcome } from "../machine/enrollment-event.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import { waitNote } from "../wait-left.tsx";

interface StartRequest {
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
export function useStart(request: StartRequest, send: Send, onEnabled: () => void): Start {
  const enableMfa = useEnableMfa();
  const { stepUpDue } = useStepUp();
  const [asking, setAsking] = useState(false);

  async function enable() {
    if (!send({ type: "start" })) return;
    try {
      const enrollment = await enableMfa(request);
      if (send({ type: "enabled", enrollment, replaces: request.recreate })) onEnabled();
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      send({ type: "enableFailed", outcome: enableOutcome(error.failure) });
      setAsking(isRefusedFor(error.failure, "step-up-required"));
    }
  }

  return {
    // Against an appliance that never asks, the app's own check stands (security rule 8).
    start: () => {
      if (stepUpDue()) setAsking(true);
      else void enable();
    },
    stepUp: {
      open: asking,
      onDone: () => {
        setAsking(false);
        void enable();
      },
      onCancel: () => setAsking(false),
    },
  };
}

/** What a failed enableMfa means. Nothing is active yet, so what does not end the set-up may be tried again by a click. */
function enableOutcome(failure: Failure): EnableOutcome {
  const failed = { kind: "retry", note: { kind: "failed", failure } } as const;
  if (failure.kind !== "refused") return failed;
  const meaning = reasons[failure.reason].enable;
  switch (meaning) {
    case "retry":
      return failed;
    case "stepUp":
      // The dialog says it better than a message behind it.
      return { kind: "retry", note: { kind: "none" } };
    case "wait":
      return { kind: "retry", note: waitNote("tooMany", failure.retryAfterSeconds) };
    case "alreadyOn":
    case "conflict":
    case "externalIdentity":
    case "licenseAgreement":
    case "notAllowed":
    case "notOffered":
    case "userGone":
      return { kind: "stop", reason: meaning };
    default:
      return assertNever(meaning);
  }
}
