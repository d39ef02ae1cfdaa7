/** Where the buttons at the foot of a step lead. */
export interface StepWays {
  readonly onContinue: () => void;
  /** Null where the step is the first. */
  readonly onBack: (() => void) | null;
  /** Null where something else on the page leads out. */
  readonly onCancel: (() => void) | null;
}
