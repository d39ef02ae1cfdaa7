import { sweepLimits } from "../limits/waiting.ts";
import type { Db } from "../store/schema.ts";
import { casesTable } from "./cases-table.ts";
import { queuesTable } from "./queues/queues-table.ts";
import { alarms } from "./requests/alarms.ts";
import { requestsTable } from "./requests/requests-table.ts";

/** Deletes what has had its time of all that appliance and gateway keep alike. */
export async function sweepGuard(tx: Db, now: number): Promise<void> {
  await sweepLimits(tx, now);
  await casesTable.deleteOld(tx, now);
  await requestsTable.sweep(tx, now);
  await queuesTable.deleteOld(tx, now);
  await alarms.deleteOld(tx, now);
}
