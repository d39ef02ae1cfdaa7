import "./later-texts.ts";
import type { ReactNode } from "react";
import { diagnoseRefusedCode } from "../lib/diagnose-refused-code.ts";
import { useRuntimeConfig } from "../queries/runtime-config.ts";
import { phaseOf } from "./accept-phase.ts";
import type { ConfirmState } from "./accept-phase.ts";
import { AcceptStep } from "./accept-step.tsx";
import type { Send } from "./machine/create-machine.ts";
import { compareScratchCodes } from "./read-typed-code.ts";

interface ConfirmViewProps {
  readonly state: ConfirmState;
  readonly userId: string;
  readonly send: Send;
  readonly onBack: (() => void) | null;
  readonly instead?: ReactNode;
  /** Where the buttons stand elsewhere on the page: the id by which they find the form. */
  readonly formId?: string;
}

/** Hands the accept step the token, and the questions it may ask about the secret instead of the secret. */
export function ConfirmView({ state, userId, send, onBack, instead, formId }: ConfirmViewProps) {
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
      formId={formId}
    />
  );
}
