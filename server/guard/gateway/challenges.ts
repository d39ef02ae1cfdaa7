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
    /** Whom it is for, if it passed through this process. */
    of: (mfaToken: string): Challenged | undefined => challenged.get(tokenHash(mfaToken)),
    remember: (mfaToken: string, whose: Challenged): void => {
      challenged.set(tokenHash(mfaToken), whose);
      const oldest = challenged.size > MOST ? challenged.keys().next().value : undefined;
      if (oldest !== undefined) challenged.delete(oldest);
    },
  };
}
