/** What the journey from sign-in to "MFA is on" may cost at most. Held by journey.spec.ts, shown in e2e/journey.txt. */
export const STEPS = {
  "sign in": 10,
  start: 50,
  scan: 50,
  "scratch codes": 60,
  confirm: 30,
  done: 30,
} as const;

export type Step = keyof typeof STEPS;

/** English words of all steps. */
export const WORDS = 230;

/** A touch phone opens its authenticator app by one more. */
export const CLICKS = { desktop: 5, phone: 6 } as const;

/** Letters and digits of a language, by the English ones: those that write in syllables or signs need fewer. */
export function ratioOf(tag: string): number {
  return ["ja", "zh-CN", "ko"].includes(tag) ? 0.7 : 1.3;
}
