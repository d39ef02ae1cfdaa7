import { randomUUID } from "node:crypto";
import type { alarmKinds } from "../../../contract/alarm-kinds.ts";
import { foldedText } from "../../store/findable-text.ts";
import type { Db } from "../../store/schema.ts";

export const ALARM_MS = 72 * 3_600_000;
const MEMORY_MS = 10 * ALARM_MS;

export type AlarmKind = (typeof alarmKinds)[number];

/** Whom it is about. */
interface About {
  /** Null where nobody has looked them up yet. */
  readonly id: string | null;
  readonly name: string;
}

export const alarms = {
  /** With it, what was open about the user waits for a second person. */
  raise: async (
    tx: Db,
    { user, kind, by, now }: { user: About; kind: AlarmKind; by: string; now: number },
  ): Promise<void> => {
    const row = { id: randomUUID(), user_id: user.id ?? "", name_key: foldedText(user.name) };
    await tx
      .insertInto("guard_alarms")
      .values({ ...row, kind, by_name: by, at: now })
      .execute();
    await tx
      .updateTable("guard_cases")
      .set({ state: "waiting" })
      .where((eb) => (user.id === null ? eb("user_name", "=", user.name) : eb("user_id", "=", user.id)))
      .where("state", "=", "open")
      .execute();
  },

  /** Those of the last 72 hours, newest first. One of a clock that was ahead counts too. */
  of: (db: Db, { id, name }: About, now: number) =>
    db
      .selectFrom("guard_alarms")
      .selectAll()
      .where((eb) =>
        eb.or([eb("user_id", "=", id ?? ""), eb("name_key", "=", foldedText(name)).and("user_id", "=", "")]),
      )
      .where("at", ">", now - ALARM_MS)
      .orderBy("at", "desc")
      .orderBy("id")
      .limit(200)
      .execute(),

  deleteOld: (tx: Db, now: number) =>
    tx
      .deleteFrom("guard_alarms")
      .where("at", "<", now - MEMORY_MS)
      .execute(),
};
