/** Where the buttons at the foot of a step lead. */
export interface StepWays {
  readonly onContinue: () => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}
