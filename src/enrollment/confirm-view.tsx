import "./later-texts.ts";
import type { ReactNode } from "react";
import { diagnoseRefusedCode } from "../lib/diagnose-refused-code.ts";
import { useRuntimeConfig } from "../queries/runtime-config.ts";
import { AcceptStep } from "./accept-step.tsx";
import type { AcceptPhase } from "./accept-step.tsx";
import type { Send } from "./machine/create-machine.ts";
import type { EnrollmentState } from "./machine/enrollment-state.ts";
import { compareScratchCodes } from "./read-typed-code.ts";

export type ConfirmState = Extract<EnrollmentState, { step: "confirm" | "accepting" | "unknown" }>;

interface ConfirmViewProps {
  readonly state: ConfirmState;
  readonly userId: string;
  readonly send: Send;
  readonly onBack: (() => void) | null;
  readonly instead?: ReactNode;
}

function phaseOf(state: ConfirmState): AcceptPhase {
  switch (state.step) {
    case "confirm":
      return { kind: "typing", note: state.note };
    case "accepting":
      return { kind: "accepting" };
    default:
      return { kind: "unknown", failure: state.failure, reading: state.reading };
  }
}

/** Hands the accept step the token, and the questions it may ask about the secret instead of the secret. */
export function ConfirmView({ state, userId, send, onBack, instead }: ConfirmViewProps) {
  const { acceptScratchCode } = useRuntimeConfig();
  const { enrollment, replaces, sentCodes } = state.held;
  const { secretKey, algorithm, digits, periodSeconds, scratchCodes } = enrollment;
  return (
    <AcceptStep
      userId={userId}
      token={enrollment.token}
      entry={enrollment}
      digits={digits}
      periodSeconds={periodSeconds}
      replaces={replaces}
      attempts={sentCodes.length}
      phase={phaseOf(state)}
      send={send}
      explain={(code) => (serverTime) =>
        diagnoseRefusedCode({
          code,
          serverTime,
          localTime: Date.now(),
          secretKey,
          algorithm,
          digits,
          periodSeconds,
          scratchCodes,
          usedCodes: [],
        })
      }
      compareScratchCodes={compareScratchCodes(scratchCodes)}
      scratchCodeAllowed={acceptScratchCode}
      onBack={onBack}
      instead={instead}
    />
  );
}
