import * as v from "valibot";
import { done, refuse, unwrapOutcome, type Outcome } from "../calls/outcome.ts";
import { writeAudit, type AuditEvent } from "../calls/write-audit.ts";
import { spend } from "../limits/quotas.ts";
import { clearAccount, countedAccount, letIn, waiting, type Waiting } from "../limits/waiting.ts";
import type { Db } from "../store/schema.ts";
import { guardEndpoint, requireFresh, type GuardCall } from "./guard-call.ts";

const schema = v.object({
  waiting: v.array(
    v.object({
      /** Stands for the name that was entered, which may be a password. */
      account: v.string(),
      user: v.nullable(v.object({ id: v.string(), name: v.string() })),
      step: v.picklist(["password", "code"]),
      why: v.picklist(["address", "network", "account", "own-browser", "own-browsers"]),
      /** An address or a network. */
      place: v.nullable(v.string()),
      /** Null: until somebody clears it. */
      until: v.nullable(v.string()),
    }),
  ),
});

const account = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** `GET /guard/limits`: who waits at a sign-in, why, and until when. */
export const listWaiting = guardEndpoint({
  summary: "Guard: whose sign-ins have to wait now, why, and until when",
  answer: [
    "Who waits: 200 counters at most, the most wrong codes in a row first, then who owes most",
    schema,
  ],
  handle: (call) => list(call),
});

async function list({ store, clock }: GuardCall) {
  const rows = await store.read((db) => waiting(db, clock.now()));
  return { waiting: rows.map(present) };
}

const common = {
  answer: ["Who still waits", schema],
  problems: ["step-up-required", "not-found", "too-many-attempts"],
} as const;

/** `POST /guard/limits/clear`: ends every wait of an account. */
export const clearWaiting = guardEndpoint({
  summary: "Guard: ends every wait of an account, also after a hundred wrong codes",
  body: v.object({ account }),
  ...common,
  handle: (call, body) =>
    act(call, { event: "unlock" }, body.account, (tx) => clearAccount(tx, body.account)),
});

/** `POST /guard/limits/let-in`: ten guesses for one address, at both steps, for ten minutes. */
export const letInWaiting = guardEndpoint({
  summary: "Guard: lets one address try ten times within ten minutes, whatever others do meanwhile",
  body: v.object({ account, address: v.pipe(v.string(), v.ip()) }),
  ...common,
  handle: (call, body) =>
    act(call, { event: "let-in", reason: body.address }, body.account, (tx, user) =>
      letIn(tx, { ...body, user, now: call.clock.now() }),
    ),
});

type Known = NonNullable<Awaited<ReturnType<typeof countedAccount>>>["user"];

/** Each gives guesses at somebody's account, so it takes a fresh sign-in, is counted, and in the record. */
async function act(
  call: GuardCall,
  event: Pick<AuditEvent, "event" | "reason">,
  of: string,
  work: (tx: Db, user: Known) => Promise<unknown>,
): Promise<object> {
  requireFresh(call);
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
  return list(call);
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
