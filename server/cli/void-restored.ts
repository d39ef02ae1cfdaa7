import type { Logger } from "pino";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { enrollmentsTable } from "../gateway/guard/enrollments.ts";
import { casesTable } from "../guard/cases-table.ts";
import { requestsTable } from "../guard/requests/requests-table.ts";
import { systemClock } from "../http/clock.ts";
import { GATEWAY_MARK, knowsKeyRing, requireMark, usersUnread } from "../secrets/sealed-data.ts";
import type { Environment } from "../start/environment.ts";
import { keyRingOf, openParts, placeOf } from "../start/open-parts.ts";
import { openStore } from "../store/open-store.ts";
import { endVoiding } from "../store/restored-mark.ts";
import type { Db } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { metaTable } from "../store/tables/meta-table.ts";
import { adminAuditSource } from "./admin-command.ts";
import { verifyAudit } from "./verify-audit.ts";
import { voidScratchCodes } from "./void-scratch-codes.ts";

/** Ends what must not come back with restored data. @returns what was ended, and what somebody should look into */
export async function voidRestored(environment: Environment, log: Logger): Promise<string> {
  if (environment.APPLIANCE_URL !== undefined) return voidRecord(environment);
  const parts = await openParts(environment, log, { mustExist: true, check: true });
  try {
    const found = [await auditFault(parts.store), await phonesFault(parts)];
    await parts.store.transaction("recordRestore", writeRestore);
    return [(await voidScratchCodes(parts)).text, ...found].join("\n").trim();
  } finally {
    await parts.store.close();
  }
}

export const OF_APPLIANCE = "The data is of an appliance of ours, not of a gateway. Nothing was changed.";

/** Of a gateway cases and set-ups: the appliance behind it decides what a token or a code is worth. */
async function voidRecord(environment: Environment): Promise<string> {
  const store = await openStore(placeOf(environment), { mustExist: true, check: true });
  try {
    if (await knowsKeyRing(store)) throw new Error(OF_APPLIANCE);
    const mark = await store.read((db) => metaTable.get(db, GATEWAY_MARK));
    if (mark !== undefined) requireMark(keyRingOf(environment, false), mark);
    const found = await auditFault(store);
    await store.transaction("voidRecord", async (tx) => {
      await writeRestore(tx);
      await casesTable.endAll(tx);
      await requestsTable.endAll(tx);
      await enrollmentsTable.forgetAll(tx);
    });
    await endVoiding(store);
    return `Open cases have ended, and set-ups that weren't confirmed must begin again. Run verify-audit with the newest head that you kept: what was recorded since the backup is missing.\n${found}`.trim();
  } finally {
    await store.close();
  }
}

/** What shows that somebody changed the backup; "" where nothing does. It is restored all the same: there may be no other. */
async function auditFault(store: Store): Promise<string> {
  const { done, text } = await verifyAudit({ store }, null);
  return done ? "" : `Look into this: it was so in the backup already. ${text}`;
}

async function phonesFault(parts: ApplianceParts): Promise<string> {
  const ids = await usersUnread(parts);
  if (ids.length === 0) return "";
  return `Look into this: nobody can read the secrets of these users' phones, ${ids.length} in all. Turn MFA off for each (reset-mfa --id): ${ids.slice(0, MOST_NAMED).join(", ")}.`;
}

const MOST_NAMED = 200;

/** The record says from when on it is another one: what was recorded after the backup isn't in it. */
function writeRestore(tx: Db): Promise<void> {
  const event = { event: "restore", outcome: "done", actor: null, user: null } as const;
  return writeAudit(tx, adminAuditSource(systemClock), event);
}
