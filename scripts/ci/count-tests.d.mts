export interface Counted {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly skips: readonly string[];
}

export interface AllowedSkip {
  readonly steps: readonly string[];
  readonly test: string;
  readonly why: string;
}

export function countTests(output: string): Counted;
export function unlistedSkips(
  counted: Pick<Counted, "skipped" | "skips">,
  step: string,
  allowed: readonly AllowedSkip[],
): readonly string[];
