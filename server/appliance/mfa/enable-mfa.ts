import * as v from "valibot";
import { userTurn } from "../../http/turn.ts";
import { jsonAnswer, jsonBody, noQuery } from "../../calls/endpoint.ts";
import type { SignedInEndpoint } from "../../calls/endpoint.ts";
import { done, unwrapOutcome } from "../../calls/outcome.ts";
import { requireFreshSignIn } from "../../calls/rights.ts";
import type { Version } from "../../../contract/versions.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readJson } from "../../http/read-json.ts";
import { BusyError } from "../../http/turn.ts";
import { newVendorToken } from "../../secrets/opaque-token.ts";
import { newScratchCodes } from "../../secrets/scratch-codes.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { checkChange } from "../guarded-change.ts";
import { base32 } from "../../../contract/base32.ts";
import { provisioningUri } from "../../../contract/otpauth.ts";
import { startFault, writePending } from "./write-pending.ts";

const SECRET_BYTES = 20;

/** The vendor's own examples send the string `"false"` (docs/contract.md section 4). */
const bodySchema = v.object({
  recreate: v.optional(v.union([v.boolean(), v.picklist(["true", "false"])]), false),
});

const enrollment = {
  qrString: v.string(),
  secretKey: v.pipe(v.string(), v.regex(/^[A-Z2-7]{32}$/)),
  scratchCodes: v.array(v.pipe(v.string(), v.regex(/^[1-9][0-9]{7}$/))),
  token: v.string(),
};
const enrollmentV1 = v.object({ userId: v.pipe(v.number(), v.integer()), ...enrollment });
const enrollmentV81 = v.object({ userId: v.string(), ...enrollment });
const enrollmentAws = v.object({ userName: v.string(), ...enrollment });

function enrollmentSchema({ product, showsRoles }: Version) {
  if (product === "aws") return enrollmentAws;
  return showsRoles ? enrollmentV81 : enrollmentV1;
}

/**
 * `POST /users/{id}/enableMfa`: makes a pending enrollment and hands its secret over, once. Sign-in is unchanged until
 * accept. It binds an authenticator, so it needs a fresh sign-in, for a first one too. The scratch codes are hashed before the answer, outside any transaction.
 */
export const enableMfa: SignedInEndpoint = {
  describe: (version) => ({
    summary: "Starts an enrollment. Sign-in doesn't change until acceptMfa",
    query: noQuery,
    body: jsonBody(bodySchema, false),
    answers: [
      jsonAnswer(
        200,
        "Secret, scratch codes and token of the enrollment, shown once",
        enrollmentSchema(version),
      ),
    ],
    problems: [
      "step-up-required",
      "user-gone",
      "already-enabled",
      "external-identity",
      "too-many-attempts",
      "case-required",
      "own-mfa-first",
    ],
  }),
  /** @throws ProblemError user-gone, already-enabled, external-identity, step-up-required, too-many-attempts, case-required */
  handle: async (call, actor) => {
    const { store, clock, random, hasher, keyRing, settings } = call.parts;
    // In a flood a refusal must be cheap, or the refusals starve the calls that were let in.
    if (!hasher.hasRoom(userTurn(actor.userId, call.address))) throw new BusyError();
    const body = await readJson(call.request, bodySchema, {});
    const recreate = body.recreate === true || body.recreate === "true";
    const user = await store.read((db) => usersTable.byId(db, call.id));
    if (user === undefined) throw new ProblemError("user-gone");
    requireFreshSignIn(actor, call.id, clock.now());
    const early = await store.read((db) => startFault(db, actor, user, recreate, clock.now()));
    if (early !== null) unwrapOutcome(early);
    await checkChange(call, actor, user, recreate ? "recreate" : "setUp");

    const secret = random.bytes(SECRET_BYTES);
    const codes = newScratchCodes(random).map((text) => ({ text, salt: random.bytes(16) }));
    const hashes = await hasher.hashAll(codes, keyRing.pepper, userTurn(actor.userId, call.address));
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
      ...(call.version.product === "aws" ? { userName: name } : { userId: call.version.idOf(user.id) }),
      qrString: provisioningUri(name, settings.issuer, secretKey),
      secretKey,
      scratchCodes: codes.map(({ text }) => text),
      token,
    });
  },
};
