export interface Counted {
  readonly passes: readonly string[];
  readonly failures: readonly string[];
  readonly skips: readonly string[];
  readonly projects: readonly string[];
}

export interface AllowedSkip {
  readonly steps: readonly string[];
  readonly test: string;
  readonly why: string;
}

export function countReport(report: unknown): Counted;
export function unlistedSkips(
  skips: readonly string[],
  step: string,
  allowed: readonly AllowedSkip[],
): readonly string[];
