/** Wrong codes that one setup takes; the last of them ends it. */
const TRIES = 5;

/** Counts what was compared with the secrets of setups, which are on nowhere yet. */
export interface SetupTries {
  /** @returns whether this was one too many */
  readonly compared: (secret: string, isRight: boolean) => boolean;
}

export function createSetupTries(): SetupTries {
  const wrong = new Map<string, number>();
  return {
    compared: (secret, isRight) => {
      const before = wrong.get(secret) ?? 0;
      if (!isRight) wrong.set(secret, before + 1);
      return before >= TRIES;
    },
  };
}
