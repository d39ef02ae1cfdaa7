/** More than are signed in at a time; the oldest are forgotten. */
const MOST = 20_000;

/**
 * Whom a token was for when it was last looked up, by its hash: whose turn a call takes must be known before the store is
 * asked. It decides nothing else.
 */
export interface TokenOwners {
  readonly of: (tokenHash: string) => string | undefined;
  readonly remember: (tokenHash: string, userId: string) => void;
  readonly forget: (tokenHash: string) => void;
}

export function createTokenOwners(): TokenOwners {
  const owners = new Map<string, string>();
  return {
    of: (hash) => owners.get(hash),
    remember: (hash, userId) => {
      // Again at the end: those who are in use are kept.
      owners.delete(hash);
      owners.set(hash, userId);
      const oldest = owners.size > MOST ? owners.keys().next().value : undefined;
      if (oldest !== undefined) owners.delete(oldest);
    },
    forget: (hash) => void owners.delete(hash),
  };
}
