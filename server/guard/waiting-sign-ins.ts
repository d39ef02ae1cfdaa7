import * as v from "valibot";
import { jsonAnswer, jsonBody, noBody, noQuery } from "../calls/endpoint.ts";
import { done, refuse, unwrapOutcome } from "../calls/outcome.ts";
import type { Outcome } from "../calls/outcome.ts";
import { refuseStale } from "../calls/rights.ts";
import { writeAudit } from "../calls/write-audit.ts";
import type { AuditEvent } from "../calls/write-audit.ts";
import { jsonResponse } from "../http/json-response.ts";
import { readJson } from "../http/read-json.ts";
import { spend } from "../limits/quotas.ts";
import { clearAccount, countedAccount, letIn, waiting } from "../limits/waiting.ts";
import type { Waiting } from "../limits/waiting.ts";
import type { Db } from "../store/schema.ts";
import { requireAdministrator } from "./guard-call.ts";
import type { GuardCall, GuardEndpoint } from "./guard-call.ts";

const schema = v.object({
  waiting: v.array(
    v.object({
      /** Stands for the name that was entered, which may be a password. */
      account: v.string(),
      user: v.nullable(v.object({ id: v.string(), name: v.string() })),
      step: v.picklist(["password", "code"]),
      why: v.picklist(["address", "network", "account", "own-browser", "own-browsers", "sign-ins"]),
      /** An address or a network. */
      place: v.nullable(v.string()),
      /** Null: until somebody clears it. */
      until: v.nullable(v.string()),
    }),
  ),
});

const account = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const clearBody = v.object({ account });
const letInBody = v.object({ account, address: v.pipe(v.string(), v.ip()) });

/** `GET /guard/limits`: who waits at a sign-in, why, and until when. */
export const listWaiting: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: whose sign-ins have to wait now, why, and until when",
    query: noQuery,
    body: noBody,
    answers: [jsonAnswer(200, "Who waits, the longest first", schema)],
    problems: ["not-allowed"],
  }),
  /** @throws ProblemError not-allowed */
  handle: async (call) => {
    requireAdministrator(call);
    return answer(call);
  },
};

async function answer({ store, clock }: GuardCall): Promise<Response> {
  const rows = await store.read((db) => waiting(db, clock.now()));
  return jsonResponse(200, { waiting: rows.map(present) });
}

/** `POST /guard/limits/clear`: ends every wait of an account. */
export const clearWaiting: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: ends every wait of an account, also after a hundred wrong codes",
    query: noQuery,
    body: jsonBody(clearBody, true),
    answers: [jsonAnswer(200, "Who still waits", schema)],
    problems: ["step-up-required", "not-allowed", "not-found", "too-many-attempts"],
  }),
  /** @throws ProblemError step-up-required, not-allowed, bad-request, not-found, too-many-attempts */
  handle: async (call) => {
    const body = await readJson(call.request, clearBody);
    return act(call, { event: "unlock" }, body.account, (tx) => clearAccount(tx, body.account));
  },
};

/** `POST /guard/limits/let-in`: ten guesses for one address, at both steps, for ten minutes. */
export const letInWaiting: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: lets one address try ten times within ten minutes, whatever others do meanwhile",
    query: noQuery,
    body: jsonBody(letInBody, true),
    answers: [jsonAnswer(200, "Who still waits", schema)],
    problems: ["step-up-required", "not-allowed", "not-found", "too-many-attempts"],
  }),
  /** @throws ProblemError step-up-required, not-allowed, bad-request, not-found, too-many-attempts */
  handle: async (call) => {
    const body = await readJson(call.request, letInBody);
    return act(call, { event: "let-in", reason: body.address }, body.account, (tx, user) =>
      letIn(tx, { ...body, user, now: call.clock.now() }),
    );
  },
};

type Known = NonNullable<Awaited<ReturnType<typeof countedAccount>>>["user"];

/** Each gives guesses at somebody's account, so it takes a fresh sign-in, is counted, and in the record. */
async function act(
  call: GuardCall,
  event: Pick<AuditEvent, "event" | "reason">,
  of: string,
  work: (tx: Db, user: Known) => Promise<void>,
): Promise<Response> {
  requireAdministrator(call);
  if (!call.isFresh()) unwrapOutcome(refuseStale());
  const outcome = await call.store.transaction("limits", async (tx): Promise<Outcome<null>> => {
    const actor = await call.callerNow(tx);
    if (actor.kind === "refused") return actor;
    const now = call.clock.now();
    const counted = await countedAccount(tx, of);
    if (counted === undefined) return refuse("not-found");
    const wait = await spend(tx, now, { quota: "clears", of });
    if (wait > 0) return refuse("too-many-attempts", { retryAfterSeconds: wait / 1_000 });
    await work(tx, counted.user);
    const about = { outcome: "done", actor: actor.value, user: counted.user } as const;
    await writeAudit(tx, call.source(now), { ...event, ...about });
    return done(null);
  });
  unwrapOutcome(outcome);
  return answer(call);
}

function present({ row, until }: Waiting): object {
  const { account: of, step, kind, place, user_id, user_name } = row;
  return {
    account: of,
    user: user_id === null ? null : { id: user_id, name: user_name ?? "" },
    step,
    why: kind,
    place: place === "" ? null : place,
    until: until === null ? null : new Date(until).toISOString(),
  };
}
