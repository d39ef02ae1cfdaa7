import { brokenInvariants } from "../../../server/appliance/testing/invariants.ts";
import { checkAuditChain } from "../../../server/store/tables/audit-chain.ts";
import type { System } from "./system.ts";
import type { Truth } from "./truth.ts";

/** However long a store fails: by then what waits for it is written, if nobody slept meanwhile. */
const WRITTEN_MS = 600_000;

/** What must be written down in the end: every change has its row and every row its change, all in one chain; and no secret is in the log. */
export async function lookAtRecord(system: System, truth: Truth): Promise<void> {
  const { guardStore, applianceStore, logged, watch } = system;
  const { say } = truth;
  const chain = await guardStore.read((db) => checkAuditChain(db));
  if (chain.kind !== "whole") say(`the chain of the record is ${chain.kind}`);
  for (const fault of await brokenInvariants(applianceStore)) say(fault);
  await compareRows(system, truth);
  await lookAtCases(system, truth);
  for (const line of logged) {
    if ([...watch.given.secrets].some((secret) => holds(line, secret))) say("a secret is in the log");
    if (/"event":"http.failed"|"status":500/.test(line)) say(`the server failed: ${line.slice(0, 600)}`);
  }
}

/** As a word: the digits of a scratch code may be within a trace's identifier by chance. */
const holds = (line: string, secret: string): boolean =>
  line.includes(secret) && new RegExp(`(?<![\\da-z])${secret}(?![\\da-z])`, "iu").test(line);

const EVENTS = { enableMfa: "enable", acceptMfa: "accept", disableMfa: "disable" } as const;

async function compareRows({ guardStore, shape, watch }: System, { say, turns }: Truth): Promise<void> {
  const rows = await guardStore.read((db) =>
    db
      .selectFrom("audit")
      .select(["user_id", "event"])
      .where("event", "in", Object.values(EVENTS))
      .where("outcome", "=", "done")
      .execute(),
  );
  const told = (userId: string, event: string) =>
    rows.filter((row) => row.user_id === userId && row.event === event).length;
  const kinds = new Set(watch.changes.map(({ call, userId }) => `${userId} ${call}`));
  for (const kind of kinds) {
    const isIt = (one: { call: string; userId: string }) => `${one.userId} ${one.call}` === kind;
    const first = watch.changes.find(isIt);
    if (first === undefined) continue;
    const { userId, call } = first;
    const written = told(userId, EVENTS[call]);
    // What a gateway had heard just before it was killed may be in its log alone.
    const heard = watch.heard.filter((one) => isIt(one) && one.by.endedAt() - one.at > WRITTEN_MS).length;
    const turned = turns.filter(
      (turn) => turn.userId === userId && (turn.after === undefined) === (call === "disableMfa"),
    );
    const due = shape === "gateway" ? heard : call === "enableMfa" ? 0 : turned.length;
    if (written < due) say(`${kind}: done ${due} times, and the record has ${written}`);
    const done = watch.changes.filter((one) => isIt(one) && !isRefused(one.status)).length;
    if (written > done) say(`${kind}: in the record ${written} times, and done ${done} times at most`);
  }
}

/** Where it broke off nobody knows. */
const isRefused = (status: number | null): boolean => status !== null && status >= 400 && status < 500;

/** Of every step of a case there is one row, by who took it; and a change for somebody else names the case that allowed it. */
async function lookAtCases({ guardStore }: System, { say, cases }: Truth): Promise<void> {
  const rows = await guardStore.read((db) =>
    db.selectFrom("audit").selectAll().where("actor_id", "is not", null).execute(),
  );
  const steps = rows
    .filter(({ event, case_id }) => case_id !== null && STEPS.includes(event))
    .map(({ case_id, event, actor_name }) => `${case_id} ${event} by ${actor_name}`);
  const taken = cases.told.map(({ id, event, by }) => `${id} ${event} by ${by}`);
  for (const one of new Set([...steps, ...taken])) {
    const [written, done] = [steps, taken].map((list) => list.filter((other) => other === one).length);
    if (written !== done) say(`${one}: in the record ${written} times, and done ${done} times`);
  }
  const known = new Map(cases.all().map((row) => [row.id, row]));
  const changes: readonly string[] = Object.values(EVENTS);
  for (const { event, outcome, actor_id, user_id, case_id } of rows) {
    if (!changes.includes(event) || outcome !== "done" || actor_id === user_id) continue;
    const row = known.get(case_id ?? "");
    if (row?.user_id !== user_id || row?.opened_by_id !== actor_id)
      say(`${user_id}: the record doesn't say what allowed ${event}`);
  }
}

const STEPS: readonly string[] = ["case", "case-decision", "case-resume", "case-end"];
