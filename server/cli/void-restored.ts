import type { Logger } from "pino";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { enrollmentsTable } from "../gateway/guard/enrollments.ts";
import { casesTable } from "../guard/cases-table.ts";
import { requestsTable } from "../guard/requests/requests-table.ts";
import { systemClock } from "../http/clock.ts";
import { knowsKeyRing, usersUnread } from "../secrets/sealed-data.ts";
import type { Environment } from "../start/environment.ts";
import { openGatewayKey, openParts, placeOf } from "../start/open-parts.ts";
import { openStore } from "../store/open-store.ts";
import { headOf, readHead, writeHead } from "../store/record-head.ts";
import { endVoiding } from "../store/backup-seal.ts";
import type { Store } from "../store/store.ts";
import { adminAuditSource } from "./admin-command.ts";
import { verifyAudit } from "./verify-audit.ts";
import { voidScratchCodes } from "./void-scratch-codes.ts";

interface Restored {
  /** Where this node keeps the head of the record. */
  readonly headFile: string;
  /** The database is taken as it is: there may be no other. */
  readonly asItIs?: boolean;
}

interface Voided {
  /** What was ended, and what somebody should look into. */
  readonly text: string;
  /** Writes outside that the record begins anew here; where it can't, the next start sees it in the record itself. */
  readonly keepHead: () => void;
}

/**
 * Ends what must not come back with restored data.
 * @throws Error with a plain message when the record was changed
 */
export async function voidRestored(
  environment: Environment,
  log: Logger,
  restored: Restored,
): Promise<Voided> {
  if (environment.APPLIANCE_URL !== undefined) return voidRecord(environment, restored);
  const parts = await openParts(environment, log, { mustExist: true, check: true });
  try {
    const found = [await auditFault(parts.store, restored), await phonesFault(parts)];
    await writeRestore(parts.store, restored);
    const text = [(await voidScratchCodes(parts)).text, ...found].join("\n").trim();
    return { text, keepHead: await headKeeper(parts.store, restored) };
  } finally {
    await parts.store.close();
  }
}

export const OF_APPLIANCE = "The data is of an appliance of ours, not of a gateway. Nothing was changed.";

/** At a gateway cases and setups end: what a token or a code is worth is decided by the appliance. */
async function voidRecord(environment: Environment, restored: Restored): Promise<Voided> {
  const store = await openStore(placeOf(environment), { mustExist: true, check: true });
  try {
    if (await knowsKeyRing(store)) throw new Error(OF_APPLIANCE);
    await openGatewayKey(environment, store);
    const found = await auditFault(store, restored);
    await writeRestore(store, restored);
    await store.transaction("voidRecord", async (tx) => {
      await casesTable.endAll(tx);
      await requestsTable.endAll(tx);
      await enrollmentsTable.forgetAll(tx);
    });
    await endVoiding(store);
    const text = `Open cases have ended, and set-ups that weren't confirmed must begin again. Run verify-audit with the newest head that you kept: what was recorded since the backup is missing.\n${found}`;
    return { text: text.trim(), keepHead: await headKeeper(store, restored) };
  } finally {
    await store.close();
  }
}

/** What shows that somebody changed the record; "" where nothing does. */
async function auditFault(store: Store, { asItIs = false }: Restored): Promise<string> {
  const { done, text } = await verifyAudit({ store }, null);
  if (!done && !asItIs)
    throw new Error(
      `${text} Restore an older backup. Where this is the only one, put it in the database's place yourself and run admin accept-restored.`,
    );
  return done ? "" : `Look into this: ${text}`;
}

async function phonesFault(parts: ApplianceParts): Promise<string> {
  const ids = await usersUnread(parts);
  if (ids.length === 0) return "";
  return `Look into this: nobody can read the secrets of these users' phones, ${ids.length} in all. Turn MFA off for each (reset-mfa --id): ${ids.slice(0, MOST_NAMED).join(", ")}.`;
}

const MOST_NAMED = 200;

/** The record says from when on it is another one, and nodes whose head is of before take it: what was recorded since is missing. */
function writeRestore(store: Store, { headFile, asItIs = false }: Restored): Promise<void> {
  return store.transaction("recordRestore", async (tx) => {
    const before = Math.max(readHead(headFile)?.generation ?? 0, (await headOf(tx)).generation);
    const generation = String(Math.max(systemClock.now(), before + 1));
    await writeAudit(tx, adminAuditSource(systemClock), {
      event: "restore",
      outcome: "done",
      details: { generation, asItIs },
      actor: null,
      user: null,
    });
  });
}

async function headKeeper(store: Store, { headFile }: Restored): Promise<() => void> {
  const head = await store.read(headOf);
  return () => {
    try {
      writeHead(headFile, head);
    } catch {
      // The next start writes it.
    }
  };
}
