import type { Selectable } from "kysely";
import { recordedProof } from "../../guard/audit/audit-row.ts";
import { serverSource, writeAudit } from "../../calls/write-audit.ts";
import { recordChange } from "../../guard/changes.ts";
import type { AuditTableRow } from "../../store/audit-schema.ts";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import { indexTable, type IndexRow } from "./index-table.ts";

/**
 * Rows of the record may come later than what they tell of: the appliance answers up to 25 s later, a store that was down
 * gets them within a minute. So long nobody is accused.
 */
export const SETTLE_MS = 120_000;

type AuditRow = Selectable<AuditTableRow>;

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
  const rows = await rowsAbout(tx, row, on);
  if (rows.some(isClear)) return;
  // What was begun after the state was seen didn't bring it about.
  const unclear = rows.find(({ at }) => at <= differsAt);
  if (unclear !== undefined) return tellOf(tx, unclear, differsAt);
  const lastSeen = new Date(row.known_at).toISOString();
  await writeAudit(tx, serverSource(differsAt), {
    event: "changed-elsewhere",
    outcome: "done",
    reason: on ? "on" : "off",
    details: { lastSeen },
    actor: null,
    user: { id, name },
  });
  const change = on ? "enabled" : "disabled";
  await recordChange(tx, {
    userId: id,
    change,
    changedBy: null,
    ofCase: { way: "elsewhere", proof: [] },
    now: differsAt,
    tell: true,
  });
}

/** The row once its change is accounted for. It may have changed again meanwhile: that is accounted for next. */
function accounted(row: IndexRow): IndexRow {
  const now = { ...row, known_on: row.known_on === 1 ? 0 : 1, known_at: row.differs_at };
  const again = row.mfa_since > 0 !== (now.known_on === 1);
  return again ? { ...now, differs_at: row.seen_at } : { ...now, known_at: row.seen_at, differs_at: 0 };
}

/**
 * What the record has of it, newest first. A call without a clear answer may have been carried out, and so may
 * one whose case was used before this process died; and a new phone may cost the old one first.
 */
function rowsAbout(tx: Db, row: IndexRow, on: boolean): Promise<AuditRow[]> {
  return tx
    .selectFrom("audit")
    .selectAll()
    .where("user_id", "=", row.id)
    .where("at", ">=", row.known_at - SKEW_MS)
    .where("at", "<=", row.differs_at + SKEW_MS)
    .where((eb) =>
      eb.or([
        eb("outcome", "=", "done"),
        eb("reason", "=", "no-answer"),
        eb("reason", "like", "status-5%"),
        eb("reason", "like", "status-2%"),
      ]),
    )
    .where((eb) =>
      on
        ? eb("event", "=", "accept")
        : eb.or([
            eb("event", "=", "disable"),
            eb.and([eb("event", "=", "enable"), eb("reason", "=", "recreate")]),
            eb.and([eb("event", "=", "case-use"), eb("reason", "=", "turnOff")]),
          ]),
    )
    .orderBy("seq", "desc")
    .limit(20)
    .execute();
}

/** Whether that row says what became of a call. */
function isClear({ event, outcome }: AuditRow): boolean {
  return event !== "case-use" && outcome === "done";
}

/** The list has shown that a call was carried out of which nobody knew: the record says so, and the person is told. */
async function tellOf(tx: Db, unclear: AuditRow, now: number): Promise<void> {
  const { address, trace_id: traceId, actor_id, actor_name, user_id, user_name } = unclear;
  if (user_id === null || user_name === null) return;
  const on = unclear.event === "accept";
  const { way, case_id: id, case_reason: reason, ticket, checks } = unclear;
  const ofCase = way === null ? null : { id, reason, ticket, checks, way, proof: recordedProof(unclear) };
  const actor = actor_id === null || actor_name === null ? null : { id: actor_id, name: actor_name };
  await writeAudit(
    tx,
    { address, traceId, now },
    {
      event: on ? "accept" : "disable",
      outcome: "done",
      reason: on ? "set-up" : "turned-off",
      actor,
      user: { id: user_id, name: user_name },
      case: ofCase,
    },
  );
  const [change, tell] = [on ? "enabled" : "disabled", actor_id !== user_id] as const;
  await recordChange(tx, { userId: user_id, change, changedBy: actor, ofCase, now, tell });
}
