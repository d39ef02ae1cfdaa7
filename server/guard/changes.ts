import type { Selectable } from "kysely";
import type { AuditCase, AuditPerson } from "../calls/write-audit.ts";
import type { Db, Schema } from "../store/schema.ts";

/** `guessed`: nothing changed, but somebody with the password entered too many wrong codes. */
export type Change = "enabled" | "recreated" | "disabled" | "guessed";

interface NewChange {
  readonly userId: string;
  readonly change: Change;
  /** Null where it was done on the server's machine, or nobody knows by whom. */
  readonly changedBy: AuditPerson | null;
  /** How it was handed over, and what showed who it is. */
  readonly ofCase: Pick<AuditCase, "way" | "proof"> | null;
  readonly now: number;
  /** Somebody else did it, or it was done in a way that could be a thief's. */
  readonly tell: boolean;
}

/** Keeps what was done to a factor. A notice that stands already stays: a further change adds one, and takes none away. */
export function recordChange(tx: Db, { userId, change, changedBy, ofCase, now, tell }: NewChange) {
  const by = { changed_by: changedBy?.name ?? "" };
  const how = { way: ofCase?.way ?? "", proof: ofCase?.proof.join(" ") ?? "" };
  const about = { user_id: userId, change, changed_at: now, notice: tell ? 1 : 0 };
  return changesTable.add(tx, { ...about, ...by, ...how });
}

/** Too many wrong codes in a row, by somebody with the password: the owner is told. */
export function recordGuessed(tx: Db, userId: string, now: number) {
  return recordChange(tx, { userId, change: "guessed", changedBy: null, ofCase: null, now, tell: true });
}

const DAY_MS = 24 * 3_600_000;
const NOTICE_MS = 30 * DAY_MS;

interface LastChange {
  readonly last: GuardChangesRow;
  /** What this sign-in is told, newest first. */
  readonly notices: readonly GuardChangesRow[];
}

/**
 * The last change of a user's factor, with what to tell them: for 30 days and at least five sign-ins, whatever anybody
 * clicks. A notice is for the sign-ins after the change.
 * @param authTime of the session that asks
 * @returns null when nothing was ever changed
 */
export async function lastChange(
  db: Db,
  userId: string,
  authTime: number,
  now: number,
): Promise<LastChange | null> {
  const last = await changesTable.last(db, userId);
  if (last === undefined) return null;
  return { last, notices: await changesTable.due(db, userId, now - NOTICE_MS, authTime) };
}

export type GuardChangesRow = Selectable<Schema["guard_changes"]>;

/** A notice stands for at least so many sign-ins. */
const NOTICE_SIGN_INS = 5;

/** More than anybody reads. */
const MOST_NOTICES = 100;

/** What happened to users' factors, and whether they have been told. */
export const changesTable = {
  add: (tx: Db, row: Omit<GuardChangesRow, "seq" | "sign_ins">) =>
    tx
      .insertInto("guard_changes")
      .values({ ...row, sign_ins: 0 })
      .execute(),

  /** A notice that nothing was changed is no change; where there is nothing else it stands for one. */
  last: (db: Db, userId: string): Promise<GuardChangesRow | undefined> =>
    db
      .selectFrom("guard_changes")
      .selectAll()
      .where("user_id", "=", userId)
      .orderBy((eb) => eb.case().when("change", "=", "guessed").then(1).else(0).end())
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst(),

  /** The last change of each of these users who had one. */
  lastOf: (db: Db, userIds: readonly string[]): Promise<GuardChangesRow[]> =>
    userIds.length === 0
      ? Promise.resolve([])
      : db
          .selectFrom("guard_changes")
          .selectAll()
          .where("seq", "in", (query) =>
            query
              .selectFrom("guard_changes")
              .select(({ fn }) => fn.max("seq").as("seq"))
              .where("user_id", "in", userIds)
              .where("change", "<>", "guessed")
              .groupBy("user_id"),
          )
          .execute(),

  /** What is still to be told to a sign-in, newest first: changes after `since`, and older ones until enough sign-ins were told. */
  due: (db: Db, userId: string, since: number, signedInAt: number): Promise<GuardChangesRow[]> =>
    db
      .selectFrom("guard_changes")
      .selectAll()
      .where("user_id", "=", userId)
      .where("notice", "=", 1)
      .where("changed_at", "<=", signedInAt)
      .where((eb) => eb.or([eb("changed_at", ">", since), eb("sign_ins", "<=", NOTICE_SIGN_INS)]))
      .orderBy("seq", "desc")
      .limit(MOST_NOTICES)
      .execute(),

  countSignIn: (tx: Db, userId: string) =>
    tx
      .updateTable("guard_changes")
      .set(({ eb }) => ({ sign_ins: eb("sign_ins", "+", 1) }))
      .where("user_id", "=", userId)
      .where("notice", "=", 1)
      .where("sign_ins", "<=", NOTICE_SIGN_INS)
      .execute(),

  forget: (tx: Db, userId: string) => tx.deleteFrom("guard_changes").where("user_id", "=", userId).execute(),
};
