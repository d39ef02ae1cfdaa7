import type { EnrollmentState } from "./machine/enrollment-state.ts";

/** Whether the state is shown by the steps after the QR code. */
export function needsLaterSteps({ step }: EnrollmentState): boolean {
  return step !== "intro" && step !== "starting" && step !== "scan";
}
