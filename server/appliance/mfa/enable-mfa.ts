import { enableBody, enrollmentSchema } from "../../../contract/enrollment-answer.ts";
import { userTurn, BusyError } from "../../http/turn.ts";
import type { Actor } from "../../calls/call.ts";
import { jsonAnswer, jsonBody, type SignedInEndpoint } from "../../calls/endpoint.ts";
import { done, unwrapOutcome } from "../../calls/outcome.ts";
import { requireFreshSignIn } from "../../calls/rights.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readJson } from "../../http/read-json.ts";
import { newVendorToken } from "../../secrets/opaque-token.ts";
import { newScratchCodes } from "../../secrets/scratch-codes.ts";
import { keepSetup, setupBegunSchema } from "../../guard/requests/sealed-setup.ts";
import { REQUEST_HEADER } from "../../guard/requests/request.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { base32, provisioningUri } from "../../../contract/provisioning.ts";
import { startFault, writePending } from "./write-pending.ts";

const SECRET_BYTES = 20;

/**
 * `POST /users/{id}/enableMfa`: makes a pending enrollment and hands its secret over, once. Sign-in is unchanged until
 * accept. It binds an authenticator, so it needs a fresh sign-in, for a first one too. The scratch codes are hashed before the answer, outside any transaction.
 */
export const enableMfa: SignedInEndpoint = {
  describe: (version) => ({
    summary: "Starts an enrollment. Sign-in doesn't change until acceptMfa",
    body: jsonBody(enableBody, false),
    answers: [
      jsonAnswer(
        200,
        "Secret, scratch codes and token of the enrollment, shown once",
        enrollmentSchema(version),
      ),
      jsonAnswer(
        202,
        "With X-Mfa-Request: it began, for the browser of the person who asked",
        setupBegunSchema,
      ),
    ],
    problems: [
      "step-up-required",
      "user-gone",
      "already-enabled",
      "external-identity",
      "too-many-attempts",
      "case-required",
      "request-required",
      "request-ended",
      "own-mfa-first",
    ],
  }),
  handle: async (call, actor) => {
    const { store, clock, random, hasher, keyRing, settings } = call.parts;
    // In a flood a refusal must be cheap, or the refusals starve the calls that were let in.
    if (!hasher.hasRoom(userTurn(actor.id, call.address))) throw new BusyError();
    const { recreate } = await readJson(call.request, enableBody, {});
    const user =
      actor.id === call.id ? ownRow(actor) : await store.read((db) => usersTable.byId(db, call.id));
    if (user === undefined) throw new ProblemError("user-gone");
    requireFreshSignIn(actor, call.id, clock.now());
    const early = await store.read((db) => startFault(db, actor, user, recreate, clock.now()));
    if (early !== null) unwrapOutcome(early);

    const secret = random.bytes(SECRET_BYTES);
    const codes = newScratchCodes(random).map((text) => ({ text, salt: random.bytes(16) }));
    const hashes = await hasher.hashAll(codes, keyRing.pepper, userTurn(actor.id, call.address));
    const scratchCodes = codes.map(({ salt }, index) => ({ salt, hash: hashes[index] ?? new Uint8Array() }));
    const token = newVendorToken(random);
    const secretKey = base32(secret);
    const requestId = call.request.headers.get(REQUEST_HEADER);
    const outcome = await store.transaction("enableMfa", async (tx) => {
      const written = await writePending(tx, call, actor, { recreate, secret, scratchCodes, token });
      if (written.kind === "refused") return written;
      const { name, caseId } = written.value;
      const enrollment = {
        ...(call.version.product.key === "name"
          ? { userName: name }
          : { userId: call.version.idOf(user.id) }),
        qrString: provisioningUri(name, settings.issuer, secretKey),
        secretKey,
        scratchCodes: codes.map(({ text }) => text),
        token,
      };
      if (requestId === null) return done(enrollment);
      const answer = JSON.stringify(enrollment);
      return keepSetup(tx, keyRing, { id: requestId, caseId, answer, now: clock.now() });
    });
    return jsonResponse(requestId === null ? 200 : 202, unwrapOutcome<object>(outcome));
  },
};

/** The row of people who act on themselves, as it was read when the call came. */
function ownRow(actor: Actor) {
  return { ...actor, mfa_since: actor.mfaSince };
}
