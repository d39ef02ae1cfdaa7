import { ENROLLMENT_MS } from "../../calls/lifetimes.ts";
import type { Clock } from "../../http/clock.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Store } from "../../store/store.ts";
import { enrollmentsTable } from "./enrollments-table.ts";

const MOST = 50_000;

/** For whom this gateway gave out tokens of enrollments, by their hashes: its own are here, those of all nodes in the store. */
export function createEnrollments(store: Store, clock: Clock) {
  const own = new Map<string, { readonly userId: string; readonly until: number }>();
  const ownBy = (hash: string) => {
    const known = own.get(hash);
    return known !== undefined && known.until > clock.now() ? known.userId : undefined;
  };
  return {
    /** Before it is answered: the store has it with the row of the record, and that may wait. */
    remember: (token: string, userId: string): void => {
      const hash = tokenHash(token);
      // As in the store, the first one counts.
      if (ownBy(hash) !== undefined) return;
      own.delete(hash);
      own.set(hash, { userId, until: clock.now() + ENROLLMENT_MS });
      const oldest = own.size > MOST ? own.keys().next().value : undefined;
      if (oldest !== undefined) own.delete(oldest);
    },
    forget: (userId: string): void => {
      for (const [hash, known] of own) if (known.userId === userId) own.delete(hash);
    },
    /**
     * The token counts only as it was given out: an appliance may know it in other spellings.
     * @returns null for one that no node gave out
     * @throws StorageError
     */
    userOf: async (token: string): Promise<string | null> => {
      const hash = tokenHash(token);
      return (
        ownBy(hash) ?? store.read(async (db) => (await enrollmentsTable.byHash(db, hash))?.user_id ?? null)
      );
    },
  };
}

export type Enrollments = ReturnType<typeof createEnrollments>;
