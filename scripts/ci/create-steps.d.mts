import type { AllowedSkip } from "./count-report.d.mts";

export interface StepOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly beside?: string;
  readonly reports?: number;
  readonly projects?: readonly string[];
}

export interface Steps {
  readonly step: (name: string, command: readonly string[], options?: StepOptions) => Promise<void>;
  readonly fail: (why: string) => void;
  readonly finish: () => number;
}

export function createSteps(allowedSkips: readonly AllowedSkip[], print: (text: string) => void): Steps;
