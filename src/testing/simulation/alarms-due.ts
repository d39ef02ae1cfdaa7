import type { Store } from "../../../server/store/store.ts";

const ALARM_MS = 72 * 3_600_000;
const SURELY_MS = 60_000;

/** Whatever failed about somebody must be an alarm, which makes a second person necessary for three days. */
export interface AlarmsDue {
  /** @param kind as the store calls it */
  readonly due: (userId: string, kind: string) => void;
  /** Whether a second person is necessary because of one. */
  readonly isOn: (userId: string) => boolean;
  /** When they first said "not me" in the last three days; Infinity for never. */
  readonly notMeSince: (userId: string) => number;
  /** @returns what is missing */
  readonly look: () => Promise<string | null>;
}

/** @param idOf of a name */
export function createAlarmsDue(guardStore: Store, idOf: (name: string) => string): AlarmsDue {
  const notMe: { userId: string; at: number }[] = [];
  const due = new Map<string, number>();
  const last = new Map<string, number>();
  const seen = new Map<string, Set<string>>();
  return {
    due: (userId, kind) => {
      const key = `${userId}: ${kind}`;
      due.set(key, (due.get(key) ?? 0) + 1);
      last.set(userId, Date.now());
    },
    isOn: (userId) => (last.get(userId) ?? -Infinity) > Date.now() - ALARM_MS + SURELY_MS,
    notMeSince: (userId) =>
      Math.min(
        ...notMe
          .filter((one) => one.userId === userId && one.at > Date.now() - ALARM_MS - SURELY_MS)
          .map(({ at }) => at),
      ),
    look: async () => {
      const rows = await guardStore.read((db) => db.selectFrom("guard_alarms").selectAll().execute());
      for (const { id, user_id, name_key, kind, at } of rows) {
        const userId = user_id === "" ? idOf(name_key) : user_id;
        const key = `${userId}: ${kind}`;
        const ids = seen.get(key) ?? new Set();
        if (kind === "not-me" && !ids.has(id)) notMe.push({ userId, at });
        seen.set(key, ids.add(id));
      }
      const missing = [...due].find(([key, times]) => (seen.get(key)?.size ?? 0) < times);
      return missing === undefined ? null : `${missing[0]} was not an alarm`;
    },
  };
}
