/** A setup that began and did not end with MFA on: its account may be in the phone. No secret. */
export interface UnfinishedSetup {
  /** As the authenticator app names it. */
  readonly account: string;
  /** Its last code may have been accepted, so nobody may delete the account yet. */
  readonly mayCount: boolean;
}

export type UnfinishedSetups = ReturnType<typeof createUnfinishedSetups>;

/**
 * Kept in memory, through sign-out too: however a setup ended, its note is there at the next start. A reload forgets it;
 * then the address says that a setup had begun (`begunParameter`).
 */
export function createUnfinishedSetups() {
  const setups = new Map<string, UnfinishedSetup>();
  return {
    note: (userId: string, setup: UnfinishedSetup) => void setups.set(userId, setup),
    find: (userId: string) => setups.get(userId) ?? null,
    /** MFA is on: nothing is left to say. */
    finish: (userId: string) => void setups.delete(userId),
    /** Whether anybody's setup is unfinished; for the sign-in page, which knows nobody yet. */
    any: () => setups.size > 0,
  };
}
