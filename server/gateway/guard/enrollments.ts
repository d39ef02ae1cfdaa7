import { ENROLLMENT_MS } from "../../calls/lifetimes.ts";
import type { Clock } from "../../http/clock.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Store } from "../../store/store.ts";
import { enrollmentsTable } from "./enrollments-table.ts";

const MOST = 50_000;

/** For whom an enrollment was started. */
export interface Started {
  readonly id: string;
  readonly name: string;
}

/** For whom this gateway gave out tokens of enrollments, by their hashes: its own are here, those of all nodes in the store. */
export function createEnrollments(store: Store, clock: Clock) {
  const own = new Map<string, { readonly of: Started; readonly until: number }>();
  const ownBy = (hash: string) => {
    const known = own.get(hash);
    return known !== undefined && known.until > clock.now() ? known.of : undefined;
  };
  return {
    /** Before it is answered: the store has it with the row of the record, and that may wait. */
    remember: (token: string, { id, name }: Started): void => {
      const hash = tokenHash(token);
      // As in the store, the first one counts.
      if (ownBy(hash) !== undefined) return;
      own.delete(hash);
      own.set(hash, { of: { id, name }, until: clock.now() + ENROLLMENT_MS });
      const oldest = own.size > MOST ? own.keys().next().value : undefined;
      if (oldest !== undefined) own.delete(oldest);
    },
    /**
     * The token counts only as it was given out.
     * @returns null for one that no node gave out
     * @throws StorageError
     */
    startedFor: async (token: string): Promise<Started | null> => {
      const hash = tokenHash(token);
      const known = ownBy(hash);
      if (known !== undefined) return known;
      const row = await store.read((db) => enrollmentsTable.byHash(db, hash));
      return row === undefined ? null : { id: row.user_id, name: row.user_name };
    },
  };
}

export type Enrollments = ReturnType<typeof createEnrollments>;
