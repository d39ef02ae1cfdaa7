import type { AuditCase, AuditPerson } from "../calls/write-audit.ts";
import type { Db } from "../store/schema.ts";
import { changesTable } from "./changes-table.ts";
import type { GuardChangesRow } from "./changes-table.ts";

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
  const by = { changed_by: changedBy?.name ?? "", changed_by_id: changedBy?.id ?? null };
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

export interface LastChange {
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
