import { setTimeout } from "node:timers/promises";
import type { InferOutput } from "valibot";
import { notMeSchema } from "../../../contract/guard-request.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import type { GuardCasesRow } from "../../store/guard-schema.ts";
import type { Db } from "../../store/schema.ts";
import { casesTable } from "../cases-table.ts";
import { guardEndpoint } from "../guard-call.ts";
import { aboutMe, signedIn, type AboutMe, type Concerned } from "./about-me.ts";
import { alarms } from "./alarms.ts";
import type { PersonHost } from "./person-call.ts";
import { isAccepting } from "./request.ts";
import { requestsTable } from "./requests-table.ts";

type NotMe = InferOutput<typeof notMeSchema>;

/** Less than the deadline of a call. */
const PATIENCE_MS = 7_000;
const AGAIN_MS = 200;

/**
 * Ends requests, cases, approvals and setups that somebody else has under way about a person, in one transaction, and makes a
 * second person necessary for 72 hours. A confirmation that is on its way is waited for: what was done is said to be done.
 */
export async function endWhatOthersDo(
  host: Pick<PersonHost, "store" | "clock" | "source">,
  concerned: Concerned,
): Promise<NotMe> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const patient = performance.now() < until;
    // Nothing is locked while it waits, however often it is pressed.
    const waits = patient && (await host.store.read((db) => isConfirming(db, concerned, host.clock.now())));
    const ended = waits
      ? null
      : await host.store.transaction("notMe", (tx) => end(tx, host, concerned, patient));
    if (ended !== null) return ended;
    await setTimeout(AGAIN_MS);
  }
}

/** Whether an acceptMfa is on its way that somebody else began. */
async function isConfirming(db: Db, concerned: Concerned, now: number): Promise<boolean> {
  const { known } = await aboutMe(db, concerned, now);
  return known.some(({ row }) => isAccepting(row, now));
}

/** @returns null where a confirmation is on its way, and there is time to wait for it */
async function end(
  tx: Db,
  { clock, source }: Pick<PersonHost, "clock" | "source">,
  concerned: Concerned,
  patient: boolean,
): Promise<NotMe | null> {
  const now = clock.now();
  await lockAll(tx, await aboutMe(tx, concerned, now));
  const { known, cases, setups, confirmed } = await aboutMe(tx, concerned, now);
  const accepting = known.filter(({ row }) => isAccepting(row, now));
  if (accepting.length > 0 && patient) return null;
  const userId = concerned.userId ?? known.find(({ row }) => row.user_id !== null)?.row.user_id ?? null;
  const person = { id: userId, name: concerned.name };
  const earlier = (await alarms.of(tx, person, now)).filter(({ kind }) => kind === "not-me");
  const seen = Math.min(...earlier.map(({ at }) => at));
  const isKept = ({ decided_at }: GuardCasesRow) => (decided_at ?? 0) > seen;
  const kept = [...cases, ...setups].filter(isKept);
  const ending = [...cases, ...setups].filter((row) => !isKept(row)).map(({ id }) => id);
  const requests = known.filter(({ row }) => !kept.some(({ id }) => id === row.case_id));
  if (ending.length > 0)
    await tx.updateTable("guard_cases").set({ state: "ended" }).where("id", "in", ending).execute();
  for (const { row } of requests) await requestsTable.end(tx, row.id, "not-me");
  const counts = {
    requests: requests.length,
    cases: ending.length,
    kept: kept.length,
    done: confirmed.length,
    unknown: accepting.filter((one) => requests.includes(one)).length,
  };
  const isNew = ending.length + requests.length > 0 || (confirmed.length > 0 && earlier.length === 0);
  if (!isNew) return counts;
  await alarms.raise(tx, { user: person, kind: "not-me", by: concerned.name, now });
  await writeAudit(tx, source(now), {
    event: "not-me",
    outcome: "done",
    details: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])),
    actor: concerned.own === null ? person : null,
    user: person,
  });
  return counts;
}

/** Until the commit nobody uses, decides or confirms any of it. Cases before requests, as everywhere. */
async function lockAll(tx: Db, { known, cases, setups }: AboutMe): Promise<void> {
  for (const { id } of [...cases, ...setups]) await casesTable.lock(tx, id);
  for (const { row } of known) await requestsTable.lock(tx, row.id);
}

/** `POST /guard/requests/mine/not-me` */
export const notMeOfSignedIn = guardEndpoint({
  summary:
    "Guard: ends what somebody else has under way about me, and makes a second person necessary for 72 hours",
  answer: ["What was ended", notMeSchema],
  handle: (call) => {
    const { withCode, authTime } = call.caller;
    return endWhatOthersDo(call, { ...signedIn(call.caller), heldAt: withCode ? authTime : undefined });
  },
});
