import type { Db } from "../../store/schema.ts";
import { enrollmentStartsTable } from "../../store/tables/enrollment-starts-table.ts";

const QUOTA = 20;
const WINDOW_MS = 3_600_000;

/** Seconds until the user may start another enrollment: 0, or until the oldest of twenty in an hour falls out (security.md section 5). */
export async function enrollmentWait(db: Db, userId: string, now: number): Promise<number> {
  const starts = await enrollmentStartsTable.since(db, userId, now - WINDOW_MS);
  const oldest = starts[starts.length - QUOTA];
  return oldest === undefined ? 0 : Math.max(1, (oldest + WINDOW_MS - now) / 1_000);
}
