import { MFA_TOKEN_MS } from "../../calls/lifetimes.ts";
import { CLOCK_TOLERANCE_MS } from "../../http/clock.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { newestMap } from "../../limits/newest-map.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Store } from "../../store/store.ts";
import { tokensTable } from "./tokens-table.ts";
import { unlessDown } from "./unless-down.ts";

/** Longer than any appliance waits for a code. */
const LIFE_MS = 3_600_000;

/** The second steps that sign-ins have come to, by the hashes of their tokens: in the store, for all nodes, and in the process. */
export function createChallenges(store: Store, clock: Clock) {
  const names = newestMap<string>();
  return {
    /**
     * The name, as it was entered, for which it was given out; undefined while the store is down and the process doesn't know.
     * @throws ProblemError invalid-grant: given out by no node, so it may be another spelling of one that was
     */
    nameOf: async (mfaToken: string): Promise<string | undefined> => {
      const hash = tokenHash(mfaToken);
      const known = names.get(hash);
      if (known !== undefined) return known;
      const row = await unlessDown(store.read(async (db) => (await tokensTable.challenge(db, hash)) ?? null));
      if (row === undefined) return undefined;
      if (row === null || row.expires_at <= clock.now()) throw new ProblemError("invalid-grant");
      return row.user_name;
    },
    /** The name of one that was given out at most five minutes ago, as its answer had it; null for none. @throws StorageError */
    youngName: async (mfaToken: string): Promise<string | null> => {
      const row = await store.read((db) => tokensTable.challenge(db, tokenHash(mfaToken)));
      if (row === undefined) return null;
      const age = clock.now() - row.auth_time;
      return age <= MFA_TOKEN_MS && age >= -CLOCK_TOLERANCE_MS ? row.user_name : null;
    },
    remember: async (mfaToken: string, name: string): Promise<void> => {
      const hash = tokenHash(mfaToken);
      names.set(hash, name);
      const now = clock.now();
      const row = { hash, user_name: name, auth_time: now, expires_at: now + LIFE_MS };
      await unlessDown(store.transaction("rememberChallenge", (tx) => tokensTable.addChallenge(tx, row)));
    },
  };
}
