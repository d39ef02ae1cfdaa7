import { writeAudit } from "../../calls/write-audit.ts";
import { recordChange } from "../../guard/changes.ts";
import { newTraceId } from "../../http/trace-id.ts";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import { indexTable } from "./index-table.ts";
import type { IndexRow } from "./index-table.ts";

/**
 * Rows of the record may come later than what they tell of: the appliance answers up to 25 s later, a store that was down
 * gets them within a minute. So long nobody is accused.
 */
export const SETTLE_MS = 120_000;

/** Clocks of nodes differ less, and a call is recorded under the time at which it began. */
const SKEW_MS = 60_000;

/**
 * Accounts for states that have changed: by a row of the record, or else as changed elsewhere, once over all nodes, with a
 * notice to the person.
 */
export async function settleDrift(store: Pick<Store, "read" | "transaction">, now: number): Promise<void> {
  const before = now - SETTLE_MS;
  for (const { id } of await store.read((db) => indexTable.differing(db, before)))
    await store.transaction("settleDrift", (tx) => settle(tx, id, before));
}

async function settle(tx: Db, id: string, before: number): Promise<void> {
  await indexTable.lock(tx);
  const [row] = await indexTable.byIds(tx, [id]);
  if (row === undefined || row.differs_at === 0 || row.differs_at > before) return;
  await indexTable.put(tx, [accounted(row)]);
  const { differs_at: differsAt, name } = row;
  const on = row.known_on === 0;
  if (await isRecorded(tx, row, on)) return;
  const source = { address: "server", traceId: newTraceId(), now: differsAt };
  const lastSeen = new Date(row.known_at).toISOString();
  await writeAudit(tx, source, {
    event: "changed-elsewhere",
    outcome: "done",
    reason: `${on ? "on" : "off"} ${lastSeen}`,
    actor: null,
    user: { id, name },
  });
  const change = on ? "enabled" : "disabled";
  await recordChange(tx, { userId: id, change, changedBy: "", way: "elsewhere", now: differsAt, tell: true });
}

/** The row once its change is accounted for. It may have changed again meanwhile: that is accounted for next. */
function accounted(row: IndexRow): IndexRow {
  const now = { ...row, known_on: row.known_on === 1 ? 0 : 1, known_at: row.differs_at };
  const again = row.mfa_since > 0 !== (now.known_on === 1);
  return again ? { ...now, differs_at: row.seen_at } : { ...now, known_at: row.seen_at, differs_at: 0 };
}

/**
 * Whether the record says that somebody did it here. A call that failed without a clear answer may have been carried out;
 * a new phone may cost the old one first; and an account that was deleted may be there again under its name.
 */
async function isRecorded(tx: Db, row: IndexRow, on: boolean): Promise<boolean> {
  const found = await tx
    .selectFrom("audit")
    .select("seq")
    .where("user_id", "=", row.id)
    .where("at", ">=", row.known_at - SKEW_MS)
    .where("at", "<=", row.differs_at + SKEW_MS)
    .where((eb) =>
      eb.or([eb("outcome", "=", "done"), eb("reason", "=", "no-answer"), eb("reason", "like", "status-5%")]),
    )
    .where((eb) =>
      on
        ? eb("event", "=", "accept")
        : eb.or([
            eb("event", "in", ["disable", "delete-user"]),
            eb.and([eb("event", "=", "enable"), eb("reason", "=", "recreate")]),
          ]),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
