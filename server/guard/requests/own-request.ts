import * as v from "valibot";
import { jsonAnswer, jsonBody, noBody, noQuery } from "../../calls/endpoint.ts";
import { done, refuse, unwrapOutcome } from "../../calls/outcome.ts";
import type { Outcome } from "../../calls/outcome.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readJson } from "../../http/read-json.ts";
import type { Db } from "../../store/schema.ts";
import { held } from "./held.ts";
import { notMeSchema } from "../../../contract/guard-request.ts";
import { endWhatOthersDo } from "./not-me.ts";
import { ofOwnRequest } from "./person-call.ts";
import type { PersonCall, PersonEndpoint } from "./person-call.ts";
import { othersOf, presentOwn, schemas } from "./present-request.ts";
import type { Own } from "./present-request.ts";
import { requestState } from "./request.ts";
import { requestsTable } from "./requests-table.ts";
import type { KnownRequest } from "./requests-table.ts";
import { codeSealed, setupFor } from "./sealed-setup.ts";

function readOwn(call: PersonCall): Promise<Own> {
  return ofOwnRequest(call, async (db, known) => {
    const now = call.clock.now();
    return presentOwn(known, await othersOf(db, known, now), now);
  });
}

const itself = async (_: Db, own: KnownRequest) => own;

const answers = [jsonAnswer(200, "The request", schemas.own)];
const describe = (summary: string) => () => ({
  summary: `Guard: ${summary}. With X-Mfa-Request-Token`,
  query: noQuery,
  body: noBody,
  answers,
  problems: ["not-found"] as const,
});

/** `GET /guard/requests/own`: held until it isn't what the caller has, for some seconds at most. */
export const readOwnRequest: PersonEndpoint = {
  describe: () => ({
    ...describe("one's own request, held while its version is `after`")(),
    query: { after: v.optional(v.string()) },
  }),
  /** @throws ProblemError not-found */
  handle: async (call) =>
    jsonResponse(200, await held(call.url.searchParams.get("after"), () => readOwn(call))),
};

/** `GET /guard/requests/own/setup`: what the appliance answered to enableMfa, but its token. */
export const readOwnSetup: PersonEndpoint = {
  describe: () => ({
    ...describe("the setup, for the browser that asked for it alone")(),
    answers: [jsonAnswer(200, "As enableMfa answers, without the token", v.looseObject({}))],
    problems: ["not-found", "conflict"],
  }),
  /** @throws ProblemError not-found, conflict */
  handle: async (call) => {
    const { row, ofCase } = await ofOwnRequest(call, itself);
    if (requestState(row, ofCase, call.clock.now()).state !== "setup") throw new ProblemError("conflict");
    const { token: _, ...shown } = setupFor(call.keyRing, row);
    return jsonResponse(200, shown);
  },
};

/** What somebody does with their own request, under its lock. */
function change(act: (tx: Db, call: PersonCall, known: KnownRequest) => Promise<Outcome<null>>) {
  return async (call: PersonCall): Promise<Response> => {
    const { row } = await ofOwnRequest(call, itself);
    const outcome = await call.store.transaction("ownRequest", async (tx) => {
      const known = await requestsTable.lock(tx, row.id);
      return known === undefined ? refuse("not-found") : act(tx, call, known);
    });
    unwrapOutcome(outcome);
    return jsonResponse(200, await readOwn(call));
  };
}

const codeSchema = v.object({ code: v.string() });

/** `POST /guard/requests/own/code`: the person's digits, for the agent's acceptMfa; dropped where nobody claims them. */
export const postOwnCode: PersonEndpoint = {
  describe: () => ({
    ...describe("the six digits that confirm the setup")(),
    body: jsonBody(codeSchema, true),
    problems: ["not-found", "conflict", "code-rejected"],
  }),
  /** @throws ProblemError not-found, conflict, code-rejected */
  handle: async (call) => {
    const { code } = await readJson(call.request, codeSchema);
    if (!/^[0-9]{6}$/.test(code)) throw new ProblemError("code-rejected");
    return change(async (tx, { keyRing, clock }, { row, ofCase }) => {
      const now = clock.now();
      if (requestState(row, ofCase, now).state !== "setup") return refuse("conflict");
      await requestsTable.update(tx, row.id, { code: codeSealed(keyRing, row.id, code), code_at: now });
      return done(null);
    })(call);
  },
};

/** `POST /guard/requests/own/cancel` */
export const cancelOwnRequest: PersonEndpoint = {
  describe: describe("ends one's own request"),
  /** @throws ProblemError not-found */
  handle: change(async (tx, call, { row, ofCase }) => {
    const now = call.clock.now();
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
};

/** `POST /guard/requests/own/not-me`: the person who waits says that what else is open isn't theirs. */
export const notMeOfWaiting: PersonEndpoint = {
  describe: () => ({
    ...describe(
      "ends what somebody else has under way about me, and makes a second person necessary for 72 hours",
    )(),
    answers: [jsonAnswer(200, "What was ended", notMeSchema)],
  }),
  /** @throws ProblemError not-found */
  handle: async (call) => {
    const own = await ofOwnRequest(call, itself);
    const concerned = { userId: own.row.user_id, name: own.row.user_name, own };
    return jsonResponse(200, await endWhatOthersDo(call, concerned));
  },
};
