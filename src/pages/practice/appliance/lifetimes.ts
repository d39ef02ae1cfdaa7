const MINUTE = 60_000;

/** Milliseconds; the same figures as the embedded appliance (contract.md §2 and §4, security.md §5). */
export const lifetimes = {
  access: 60 * MINUTE,
  refresh: 14 * 24 * 60 * MINUTE,
  shortRefresh: 15 * MINUTE,
  challenge: 5 * MINUTE,
  enrollment: 15 * MINUTE,
  /** A sign-in younger than this counts as step-up (security rule 8). */
  stepUp: 5 * MINUTE,
  /** The quota of enrollments counts this far back. */
  startsMemory: 60 * MINUTE,
} as const;
