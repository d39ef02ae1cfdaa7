import * as v from "valibot";
import { usersTable } from "../../store/tables/users-table.ts";
import { authenticate } from "../authenticate.ts";
import { base32 } from "../base32.ts";
import { BusyError } from "../busy-error.ts";
import type { Call } from "../call.ts";
import { readJson } from "../http/read-json.ts";
import { jsonResponse } from "../json-response.ts";
import { newScratchCodes } from "../new-scratch-codes.ts";
import { newVendorToken } from "../opaque-token.ts";
import { done, unwrapOutcome } from "../outcome.ts";
import { ProblemError } from "../problem-error.ts";
import { provisioningUri } from "../provisioning-uri.ts";
import { requireFreshSignIn } from "../require-fresh-sign-in.ts";
import { requireRightOnUser } from "../require-right-on-user.ts";
import { startFault } from "./start-fault.ts";
import { writePending } from "./write-pending.ts";

const SECRET_BYTES = 20;

/** The vendor's own examples send the string `"false"` (contract.md section 4). */
export const enableMfaBody = v.object({
  recreate: v.optional(v.union([v.boolean(), v.picklist(["true", "false"])]), false),
});

/**
 * `POST /users/{id}/enableMfa`: makes a pending enrollment and hands its secret over, once. Sign-in is unchanged until
 * accept (security rule 1). The scratch codes are hashed before the answer, outside any transaction.
 * @throws ProblemError not-allowed, user-gone, already-enabled, external-identity, step-up-required, too-many-attempts
 */
export async function enableMfa(call: Call): Promise<Response> {
  const { store, clock, random, hasher, keyRing, settings } = call.parts;
  const actor = await authenticate(call);
  requireRightOnUser(actor, call.id);
  // In a flood a refusal must be cheap, or the refusals starve those that were let in (D-08).
  if (!hasher.hasRoom()) throw new BusyError();
  const body = await readJson(call.request, enableMfaBody, {});
  const recreate = body.recreate === true || body.recreate === "true";
  const user = await store.read((db) => usersTable.byId(db, call.id));
  if (user === undefined) throw new ProblemError("user-gone");
  if (recreate) requireFreshSignIn(actor, clock.now());
  const early = await store.read((db) => startFault(db, user, recreate, clock.now()));
  if (early !== null) unwrapOutcome(early);

  const secret = random.bytes(SECRET_BYTES);
  const codes = newScratchCodes(random).map((text) => ({ text, salt: random.bytes(16) }));
  const hashes = await hasher.hashAll(codes, keyRing.pepper);
  const scratchCodes = codes.map(({ salt }, index) => ({ salt, hash: hashes[index] ?? new Uint8Array() }));
  const token = newVendorToken(random);
  const name = unwrapOutcome(
    await store.transaction("enableMfa", async (tx) => {
      const written = await writePending(tx, call, actor, { recreate, secret, scratchCodes, token });
      return written.kind === "refused" ? written : done(written.value.name);
    }),
  );
  const secretKey = base32(secret);
  return jsonResponse(200, {
    userId: call.version.idOf(user.id),
    qrString: provisioningUri(name, settings.issuer, secretKey),
    secretKey,
    scratchCodes: codes.map(({ text }) => text),
    token,
  });
}
