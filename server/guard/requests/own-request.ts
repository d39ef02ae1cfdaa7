import * as v from "valibot";
import { done, refuse, unwrapOutcome, type Outcome } from "../../calls/outcome.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Db } from "../../store/schema.ts";
import { held } from "./held.ts";
import { notMeSchema } from "../../../contract/guard-request.ts";
import { endWhatOthersDo } from "./not-me.ts";
import { ofOwnRequest, personEndpoint, type PersonCall } from "./person-call.ts";
import { othersOf, presentOwn, schemas, type Own } from "./present-request.ts";
import { requestState } from "./request.ts";
import { requestsTable, type KnownRequest } from "./requests-table.ts";
import { codeSealed, setupFor } from "./sealed-setup.ts";

function readOwn(call: PersonCall): Promise<Own> {
  return ofOwnRequest(call, async (db, known) => {
    const now = call.clock.now();
    return presentOwn(known, await othersOf(db, known, now), now);
  });
}

const itself = async (_: Db, own: KnownRequest) => own;

const common = { answer: ["The request", schemas.own], problems: ["not-found"] } as const;
const summary = (words: string) => `Guard: ${words}. With X-Mfa-Request-Token`;

/** `GET /guard/requests/own`: held until it isn't what the caller has, for some seconds at most. */
export const readOwnRequest = personEndpoint({
  ...common,
  summary: summary("one's own request, held while its version is `after`"),
  query: { after: v.optional(v.string()) },
  handle: (call) => held(call.url.searchParams.get("after"), () => readOwn(call)),
});

/** `GET /guard/requests/own/setup`: what the appliance answered to enableMfa, but its token. */
export const readOwnSetup = personEndpoint({
  summary: summary("the setup, for the browser that asked for it alone"),
  answer: ["As enableMfa answers, without the token", v.looseObject({})],
  problems: ["not-found", "conflict"],
  handle: async (call) => {
    const { row, ofCase } = await ofOwnRequest(call, itself);
    if (requestState(row, ofCase, call.clock.now()).state !== "setup") throw new ProblemError("conflict");
    const { token: _, ...shown } = setupFor(call.keyRing, row);
    return shown;
  },
});

/** Does something with the person's own request, under its lock. */
async function change(
  call: PersonCall,
  act: (tx: Db, known: KnownRequest, now: number) => Promise<Outcome<null>>,
): Promise<Own> {
  const { row } = await ofOwnRequest(call, itself);
  const outcome = await call.store.transaction("ownRequest", async (tx) => {
    const known = await requestsTable.lock(tx, row.id);
    return known === undefined ? refuse("not-found") : act(tx, known, call.clock.now());
  });
  unwrapOutcome(outcome);
  return readOwn(call);
}

/** `POST /guard/requests/own/code`: the person's digits, for the agent's acceptMfa; dropped where nobody claims them. */
export const postOwnCode = personEndpoint({
  ...common,
  summary: summary("the six digits that confirm the setup"),
  body: v.object({ code: v.string() }),
  problems: ["not-found", "conflict", "code-rejected"],
  handle: async (call, { code }) => {
    if (!/^[0-9]{6}$/.test(code)) throw new ProblemError("code-rejected");
    return change(call, async (tx, { row, ofCase }, now) => {
      if (requestState(row, ofCase, now).state !== "setup") return refuse("conflict");
      const sealed = codeSealed(call.keyRing, row.id, code);
      await requestsTable.update(tx, row.id, { code: sealed, code_at: now });
      return done(null);
    });
  },
});

/** `POST /guard/requests/own/cancel` */
export const cancelOwnRequest = personEndpoint({
  ...common,
  summary: summary("ends one's own request"),
  handle: (call) =>
    change(call, async (tx, { row, ofCase }, now) => {
      const { state } = requestState(row, ofCase, now);
      if (state === "ended" || state === "done") return done(null);
      await requestsTable.end(tx, row.id, "cancelled");
      await writeAudit(tx, call.source(now), {
        event: "request-end",
        outcome: "done",
        reason: "cancelled",
        actor: null,
        user: { id: row.user_id, name: row.user_name },
      });
      return done(null);
    }),
});

/** `POST /guard/requests/own/not-me`: the person who waits says that what else is open isn't theirs. */
export const notMeOfWaiting = personEndpoint({
  ...common,
  summary: summary(
    "ends what somebody else has under way about me, and makes a second person necessary for 72 hours",
  ),
  answer: ["What was ended", notMeSchema],
  handle: async (call) => {
    const own = await ofOwnRequest(call, itself);
    return endWhatOthersDo(call, { userId: own.row.user_id, name: own.row.user_name, own });
  },
});
