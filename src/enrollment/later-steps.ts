import { ConfirmView } from "./confirm-view.tsx";
import { DoneStep } from "./done-step.tsx";
import { InterruptedNotice } from "./interrupted-notice.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { ScratchCodesView } from "./scratch-codes-view.tsx";
import { SpelledOut } from "./spelled-out.tsx";
import { StepUpDialog } from "./step-up-dialog.tsx";
import { StoppedStep } from "./stopped-step.tsx";

/** Everything of the wizard that nobody can need before the QR code is there; one chunk, all or nothing (ADR 17). */
export const laterSteps = {
  ConfirmView,
  DoneStep,
  InterruptedNotice,
  LeaveDialog,
  ScratchCodesView,
  SpelledOut,
  StepUpDialog,
  StoppedStep,
} as const;

export type LaterSteps = typeof laterSteps;
