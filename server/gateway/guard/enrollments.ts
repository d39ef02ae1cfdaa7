import type { Logger } from "pino";
import type { Product } from "../../../contract/product.ts";
import type { PolicySource } from "../../guard/policy-file.ts";
import type { Clock } from "../../http/clock.ts";
import { newestMap } from "../../limits/newest-map.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Db, Schema } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import type { Upstream } from "../upstream.ts";
import type { ScanAccount } from "../users-index/scan-account.ts";
import type { ApplianceUsers } from "./appliance-users.ts";
import type { GuessLimits } from "./guess-limits.ts";
import type { Recorder } from "./recorder.ts";

/** Enrollments that were started through this gateway, by the hash of their token. */
export const enrollmentsTable = {
  add: (tx: Db, row: Schema["guard_enrollments"]) =>
    tx
      .insertInto("guard_enrollments")
      .values(row)
      .onConflict((conflict) => conflict.column("hash").doUpdateSet(row))
      .execute(),

  byHash: (db: Db, hash: string): Promise<Schema["guard_enrollments"] | undefined> =>
    db.selectFrom("guard_enrollments").selectAll().where("hash", "=", hash).executeTakeFirst(),

  /** After a restored backup: nothing that was begun before it is confirmed. */
  forgetAll: (tx: Db) => tx.deleteFrom("guard_enrollments").execute(),

  deleteBefore: (tx: Db, at: number) =>
    tx.deleteFrom("guard_enrollments").where("started_at", "<", at).execute(),
};

/** What an enrollment is known by: its token, or of a product without one whose it is, and the newest of theirs counts. */
export function enrollmentKey({ can }: Product, userId: string, token: string | undefined): string {
  return can.enrollmentToken ? (token ?? "") : `of ${userId}`;
}

/** For whom an enrollment was started. */
export interface Started {
  readonly id: string;
  readonly name: string;
}

/** For whom this gateway gave out tokens of enrollments, by their hashes: its own are here, those of all nodes in the store. */
export function createEnrollments(store: Store) {
  const own = newestMap<Started>();
  return {
    /** Before it is answered: the store has it with the row of the record, and that may wait. */
    remember: (token: string, { id, name }: Started): void => own.set(tokenHash(token), { id, name }),
    /**
     * The token counts only as it was given out.
     * @returns null for one that no node gave out
     * @throws StorageError
     */
    startedFor: async (token: string): Promise<Started | null> => {
      const hash = tokenHash(token);
      const known = own.get(hash);
      if (known !== undefined) return known;
      const row = await store.read((db) => enrollmentsTable.byHash(db, hash));
      return row === undefined ? null : { id: row.user_id, name: row.user_name };
    },
  };
}

type Enrollments = ReturnType<typeof createEnrollments>;

/** What the guard of a gateway is made of. */
export interface GatewayGuardParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly policy: PolicySource["get"];
  readonly log: Logger;
  /** For device cookies, digests of names and what is sealed in the store: the same on all nodes. */
  readonly keyRing: KeyRing;
  /** On which the list is read even when no administrator is there. */
  readonly account?: ScanAccount;
}

/** What changes of MFA are passed on with. */
export interface ChangesParts extends GatewayGuardParts {
  readonly product: Product;
  readonly send: Upstream;
  readonly users: ApplianceUsers;
  readonly recorder: Recorder;
  readonly enrollments: Enrollments;
  readonly limits: Pick<GuessLimits, "afterSetup">;
}
