const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Lifetimes in milliseconds (docs/contract.md sections 2 and 4). */
export const ACCESS_MS = 60 * MINUTE;
export const REFRESH_MS = 14 * 24 * 60 * MINUTE;
export const SHORT_REFRESH_MS = 15 * MINUTE;
/** How long a sign-in lasts, however often it is renewed: in the app, where refresh tokens are short-lived, and elsewhere. */
export const SHORT_SESSION_MS = 24 * 60 * MINUTE;
export const SESSION_MS = 30 * 24 * 60 * MINUTE;
export const MFA_TOKEN_MS = 5 * MINUTE;
export const ENROLLMENT_MS = 15 * MINUTE;
/** How long the end of an enrollment is remembered. */
export const ENDED_MS = 60 * MINUTE;
/** A sign-in younger than this counts as step-up. */
export const STEP_UP_MS = 300 * SECOND;
