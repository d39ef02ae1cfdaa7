import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { GuardHost } from "../../guard/guard-call.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import type { ApplianceUsers, Reader } from "../guard/appliance-users.ts";
import { LONG_ANSWER } from "../upstream.ts";
import type { UpstreamAnswer, UpstreamCall } from "../upstream.ts";
import { indexedUsers } from "./index-table.ts";
import { createListReadings } from "./list-readings.ts";
import { observeChange } from "./observe.ts";
import { createPassingUsers } from "./passing-users.ts";

export interface UsersIndexParts {
  readonly store: Pick<Store, "read" | "transaction">;
  readonly clock: Clock;
  readonly log: Logger;
  readonly users: ApplianceUsers;
  /** Milliseconds between scans; 0 for none. */
  readonly scanEveryMs: number;
}

/** What the gateway remembers of the appliance's users: never more than the appliance tells the one who asks. */
export type UsersIndex = ReturnType<typeof createUsersIndex>;

/** An index that is older is none. */
const DAY_MS = 24 * 3_600_000;
/** A list that is read in this time is waited for. */
const WAIT_MS = 1_000;

const PATH = /^\/api\/[^/]+\/users(?:\/[^/?]+)?(?:\?|$)/;

/** The index in front of one product. */
export function createUsersIndex(parts: UsersIndexParts) {
  const { store, clock, log, users, scanEveryMs } = parts;
  const passing = createPassingUsers(store);
  const failed = (error: unknown) =>
    log.warn({ event: "guard.index-failed", err: error }, "the index of users was not brought up to date");
  const { completedAt, close, ...readings } = createListReadings(parts, failed);

  /** What was seen before the list comes first. */
  async function scan(reader: Reader) {
    await passing.flush().catch(failed);
    return readings.scan(reader);
  }

  /** @throws ProblemError unless the appliance lists others to this caller, UpstreamError */
  async function requireLister(reader: Reader): Promise<void> {
    const { status, page } = await users.page(reader, { offset: 0, limit: 1 });
    if (status === 401) throw new ProblemError("session-ended");
    if (status === 403 || status === 404) throw new ProblemError("not-allowed");
    if (status !== 200) throw new ProblemError("busy");
    // Old rights may have ended: then nobody but they are listed. A list of one needs no index.
    if ((page?.total ?? 0) < 2) throw new ProblemError("not-found");
  }

  /** Has the list read when it is time. @returns when everybody was read last. @throws StorageError */
  async function refresh(reader: Reader): Promise<number> {
    const dueBefore = clock.now() - scanEveryMs;
    if (scanEveryMs > 0 && (await completedAt()) <= dueBefore)
      await Promise.race([scan(reader), sleep(WAIT_MS, undefined, { ref: false })]);
    await passing.flush();
    return completedAt();
  }

  return {
    scan,
    /** When everybody was read last; 0 for never. @throws StorageError */
    completedAt,

    /** Notes whom an answer told of, once it is on its way. Of a long one the next reading knows. */
    passed: ({ method, target }: UpstreamCall, { status, body }: UpstreamAnswer, at: number): void => {
      if (method !== "GET" || status >= 300 || body.byteLength > LONG_ANSWER || !PATH.test(target)) return;
      setImmediate(() => passing.note(users.told(body), at));
    },

    /** Takes in what was noted. @throws StorageError */
    flush: passing.flush,

    /**
     * Somebody's MFA was turned on or off through the gateway.
     * @returns what notes it, in the transaction of its row
     */
    changed: (id: string, on: boolean): ((tx: Db) => Promise<void>) => {
      passing.forget(id);
      const at = clock.now();
      return (tx) => observeChange(tx, id, on, at);
    },
    /**
     * The users, for somebody to whom the appliance lists them. Asking has the list read anew when it is time.
     * @throws ProblemError session-ended, not-allowed, busy; not-found while not everybody was read. UpstreamError, StorageError
     */
    serve: async (reader: Reader): ReturnType<GuardHost["directory"]> => {
      await requireLister(reader);
      const now = clock.now();
      const asOf = await refresh(reader);
      if (asOf <= now - DAY_MS) throw new ProblemError("not-found");
      return { from: indexedUsers, asOf };
    },

    close,
  };
}
