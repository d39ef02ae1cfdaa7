/** One thing that was looked at: whether it is as it must be, and what was found. */
export interface Verdict {
  readonly good: boolean;
  readonly about: string;
  readonly found: string;
}

export const good = (about: string, found: string): Verdict => ({ good: true, about, found });
export const bad = (about: string, found: string): Verdict => ({ good: false, about, found });
