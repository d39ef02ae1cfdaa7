import * as v from "valibot";
import { claimOf } from "../../calls/call.ts";
import type { Actor, Call } from "../../calls/call.ts";
import { emptyAnswer, jsonBody, noQuery } from "../../calls/endpoint.ts";
import type { SignedInEndpoint } from "../../calls/endpoint.ts";
import { unwrapOutcome } from "../../calls/outcome.ts";
import { emptyResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readJson } from "../../http/read-json.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import { findScratchCode } from "../../secrets/scratch-codes.ts";
import { mfaPendingTable } from "../../store/tables/enrollment-tables.ts";
import { scratchCodesTable } from "../../store/tables/factor-tables.ts";
import { confirmPending } from "./confirm-pending.ts";

const bodySchema = v.object({ code: v.string(), token: v.string() });

const TOTP = /^[0-9]{6}$/;
const SCRATCH = /^[0-9]{8}$/;

/**
 * `POST /users/{id}/acceptMfa`: the only call of an enrollment that commits. A malformed code is refused before it is
 * looked at and counts nowhere.
 */
export const acceptMfa: SignedInEndpoint = {
  describe: ({ acceptStatus }) => ({
    summary: "Confirms an enrollment with a code from the authenticator: the only call that commits",
    query: noQuery,
    body: jsonBody(bodySchema, true),
    answers: [emptyAnswer(acceptStatus, "MFA is on")],
    problems: [
      "user-gone",
      "case-required",
      "code-rejected",
      "enrollment-unknown",
      "enrollment-finished",
      "enrollment-superseded",
      "enrollment-expired",
      "enrollment-exhausted",
    ],
  }),
  /** @throws ProblemError case-required, code-rejected, enrollment-expired, -exhausted, -finished, -superseded, -unknown */
  handle: async (call, actor) => {
    const { code, token } = await readJson(call.request, bodySchema);
    const asScratchCode = call.parts.settings.acceptScratchCode && SCRATCH.test(code);
    if (!TOTP.test(code) && !asScratchCode) {
      throw new ProblemError("code-rejected", { errors: { code: ["Six digits are needed."] } });
    }
    const hash = tokenHash(token);
    const scratchId = asScratchCode ? await pendingScratchCodeId(call, actor, hash, code) : null;
    const outcome = await call.parts.store.transaction("acceptMfa", (tx) =>
      confirmPending(tx, call, actor, { tokenHash: hash, code, scratchId }),
    );
    unwrapOutcome(outcome);
    return emptyResponse(call.version.acceptStatus);
  },
};

/** Strict v1 only: the slow hash, between reading and the transaction that decides. */
async function pendingScratchCodeId(
  call: Call,
  actor: Actor,
  hash: string,
  code: string,
): Promise<string | null> {
  const rows = await call.parts.store.read(async (db) => {
    const pending = await mfaPendingTable.byUser(db, call.id);
    if (pending?.token_hash !== hash) return [];
    return scratchCodesTable.ofEpoch(db, call.id, pending.epoch);
  });
  return (await findScratchCode(call.parts, rows, code, claimOf(actor)))?.id ?? null;
}
