import type { InferOutput } from "valibot";
import { acceptBody } from "../../../contract/enrollment-answer.ts";
import { userTurn } from "../../http/turn.ts";
import type { Actor, Call } from "../../calls/call.ts";
import { emptyAnswer, jsonBody, type SignedInEndpoint } from "../../calls/endpoint.ts";
import { unwrapOutcome } from "../../calls/outcome.ts";
import { emptyResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readJson } from "../../http/read-json.ts";
import { REQUEST_HEADER } from "../../guard/requests/request.ts";
import { requestsTable } from "../../guard/requests/requests-table.ts";
import { claimCode } from "../../guard/requests/sealed-setup.ts";
import { tellAnswer } from "../../guard/requests/tell-answer.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import { findScratchCode } from "../../secrets/scratch-codes.ts";
import { mfaPendingTable } from "../../store/tables/enrollment-tables.ts";
import { scratchCodesTable } from "../../store/tables/factor-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { confirmPending } from "./confirm-pending.ts";
import { endedProblem } from "./end-pending.ts";

const TOTP = /^[0-9]{6}$/;
const SCRATCH = /^[0-9]{8}$/;

/**
 * `POST /users/{id}/acceptMfa`: the only call of an enrollment that commits. A malformed code is refused before it is
 * looked at and counts nowhere.
 */
export const acceptMfa: SignedInEndpoint = {
  describe: ({ acceptStatus }) => ({
    summary:
      "Confirms an enrollment with a code from the authenticator: the only call that commits. With X-Mfa-Request and no body, with the digits of the person who asked",
    body: jsonBody(acceptBody, false),
    answers: [emptyAnswer(acceptStatus, "MFA is on")],
    problems: [
      "user-gone",
      "case-required",
      "request-ended",
      "code-missing",
      "code-rejected",
      "enrollment-unknown",
      "enrollment-finished",
      "enrollment-superseded",
      "enrollment-expired",
      "enrollment-exhausted",
    ],
  }),
  handle: async (call, actor) => {
    const id = call.request.headers.get(REQUEST_HEADER);
    if (id === null) return accept(call, actor, await readJson(call.request, acceptBody), null);
    const digits = unwrapOutcome(await claimCode(call.parts, id, actor.id));
    // What confirms it ends the request too: one that still waits wasn't confirmed.
    return tellAnswer(
      call.parts,
      id,
      () => accept(call, actor, digits, id),
      async () => true,
    );
  },
};

/** @param requestId whose digits these are; null for those of the caller */
async function accept(
  call: Call,
  actor: Actor,
  { code, token }: InferOutput<typeof acceptBody>,
  requestId: string | null,
): Promise<Response> {
  const asScratchCode = call.parts.settings.acceptScratchCode && SCRATCH.test(code);
  if (!TOTP.test(code) && !asScratchCode) {
    throw new ProblemError("code-rejected", { errors: { code: ["Six digits are needed."] } });
  }
  const hash = tokenHash(token);
  await requireKnownToken(call, hash);
  const scratchId = asScratchCode ? await pendingScratchCodeId(call, actor, code) : null;
  const outcome = await call.parts.store.transaction("acceptMfa", async (tx) => {
    const confirmed = await confirmPending(tx, call, actor, { tokenHash: hash, code, scratchId });
    if (confirmed.kind === "done" && requestId !== null) await requestsTable.finish(tx, requestId);
    return confirmed;
  });
  unwrapOutcome(outcome);
  return emptyResponse(call.version.acceptStatus);
}

/**
 * Before anything waits for the user's row: else a person who is signed in holds it, and with it a connection, by inventing
 * tokens.
 * @throws ProblemError user-gone, enrollment-finished, -superseded, -expired, -exhausted, -unknown
 */
async function requireKnownToken(call: Call, hash: string): Promise<void> {
  const { store, clock } = call.parts;
  const problem = await store.read(async (db) => {
    if ((await mfaPendingTable.byUser(db, call.id))?.token_hash === hash) return null;
    if ((await usersTable.byId(db, call.id)) === undefined) return "user-gone";
    return endedProblem(db, call.id, hash, clock.now());
  });
  if (problem !== null) throw new ProblemError(problem);
}

/** Strict v1 only: the slow hash, between reading and the transaction that decides. */
async function pendingScratchCodeId(call: Call, actor: Actor, code: string): Promise<string | null> {
  const rows = await call.parts.store.read(async (db) => {
    const pending = await mfaPendingTable.byUser(db, call.id);
    return pending === undefined ? [] : scratchCodesTable.ofEpoch(db, call.id, pending.epoch);
  });
  return (await findScratchCode(call.parts, rows, code, userTurn(actor.id, call.address)))?.id ?? null;
}
