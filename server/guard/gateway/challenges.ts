import { tokenHash } from "../../appliance/secrets/opaque-token.ts";

/** Whom a challenge is for: by what their name is known here, and the name as it was entered. */
interface Challenged {
  readonly digest: string;
  readonly name: string;
}

const MOST = 50_000;

/** The second steps that sign-ins have come to, by the hashes of their tokens. */
export function createChallenges() {
  const challenged = new Map<string, Challenged>();
  return {
    /** @returns whom it is for, if that is known, and under what its codes are counted */
    of: (mfaToken: string) => {
      const hash = tokenHash(mfaToken);
      const known = challenged.get(hash);
      return { known, key: known?.digest ?? hash.slice(0, 32) };
    },
    remember: (mfaToken: string, whose: Challenged): void => {
      challenged.set(tokenHash(mfaToken), whose);
      const oldest = challenged.size > MOST ? challenged.keys().next().value : undefined;
      if (oldest !== undefined) challenged.delete(oldest);
    },
  };
}
