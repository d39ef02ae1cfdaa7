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

/** Letters and digits of a language, by the English ones: languages that write in syllables or signs need fewer. */
export const RATIOS = {
  de: 1.3,
  fr: 1.3,
  es: 1.3,
  it: 1.3,
  "pt-BR": 1.3,
  pl: 1.3,
  ja: 0.7,
  "zh-CN": 0.7,
  ko: 0.7,
  ar: 1.3,
  he: 1.3,
} as const;
