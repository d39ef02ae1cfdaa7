/** A setup that began and did not end with MFA on: its account may be in the phone. No secret. */
export interface UnfinishedSetup {
  /** As the authenticator app names it. */
  readonly account: string;
  /** Its last code may have been accepted, so nobody may delete the account yet. */
  readonly mayCount: boolean;
}

/**
 * Kept in memory, through sign-out too: however a setup ended, its note is there at the next start. A reload forgets it;
 * then the address says that a setup had begun (`begunParameter`).
 */
export interface UnfinishedSetups {
  readonly note: (userId: string, setup: UnfinishedSetup) => void;
  readonly find: (userId: string) => UnfinishedSetup | null;
  /** MFA is on: nothing is left to say. */
  readonly finish: (userId: string) => void;
  /** Whether anybody's setup is unfinished; for the sign-in page, which knows nobody yet. */
  readonly any: () => boolean;
}

export function createUnfinishedSetups(): UnfinishedSetups {
  const setups = new Map<string, UnfinishedSetup>();
  return {
    note: (userId, setup) => void setups.set(userId, setup),
    find: (userId) => setups.get(userId) ?? null,
    finish: (userId) => void setups.delete(userId),
    any: () => setups.size > 0,
  };
}
