import * as v from "valibot";
import { mfaPendingTable } from "../../store/tables/mfa-pending-table.ts";
import { scratchCodesTable } from "../../store/tables/scratch-codes-table.ts";
import { authenticate } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { findScratchCode } from "../grants/find-scratch-code.ts";
import { readJson } from "../http/read-json.ts";
import { emptyResponse } from "../json-response.ts";
import { tokenHash } from "../opaque-token.ts";
import { unwrapOutcome } from "../outcome.ts";
import { ProblemError } from "../problem-error.ts";
import { requireRightOnUser } from "../require-right-on-user.ts";
import { confirmPending } from "./confirm-pending.ts";

export const acceptMfaBody = v.object({ code: v.string(), token: v.string() });

const TOTP = /^[0-9]{6}$/;
const SCRATCH = /^[0-9]{8}$/;

/**
 * `POST /users/{id}/acceptMfa`: the only committing call of an enrollment (security.md section 1). A malformed code is
 * refused before it is looked at and counts nowhere.
 * @throws ProblemError code-rejected, enrollment-expired, -exhausted, -finished, -superseded, -unknown
 */
export async function acceptMfa(call: Call): Promise<Response> {
  const actor = await authenticate(call);
  requireRightOnUser(actor, call.id);
  const { code, token } = await readJson(call.request, acceptMfaBody);
  const asScratchCode = call.parts.settings.acceptScratchCode && SCRATCH.test(code);
  if (!TOTP.test(code) && !asScratchCode) {
    throw new ProblemError("code-rejected", { errors: { code: ["Six digits are needed."] } });
  }
  const hash = tokenHash(token);
  const scratchId = asScratchCode ? await pendingScratchCodeId(call, hash, code) : null;
  const outcome = await call.parts.store.transaction("acceptMfa", (tx) =>
    confirmPending(tx, call, actor, { tokenHash: hash, code, scratchId }),
  );
  unwrapOutcome(outcome);
  return emptyResponse(call.version.doneStatus);
}

/** Strict v1 only: the slow hash, between reading and the transaction that decides. */
async function pendingScratchCodeId(call: Call, hash: string, code: string): Promise<string | null> {
  const rows = await call.parts.store.read(async (db) => {
    const pending = await mfaPendingTable.byUser(db, call.id);
    if (pending?.token_hash !== hash) return [];
    return scratchCodesTable.ofEpoch(db, call.id, pending.epoch);
  });
  return (await findScratchCode(call.parts, rows, code))?.id ?? null;
}
