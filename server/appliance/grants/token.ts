import * as v from "valibot";
import type { Call } from "../../calls/call.ts";
import { emptyAnswer, jsonAnswer, type OpenEndpoint, type SignedInEndpoint } from "../../calls/endpoint.ts";
import { shortLivedIn } from "../../calls/short-lived.ts";
import { emptyResponse, jsonResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readForm } from "../../http/read-body.ts";
import { sessionsTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { deviceCookies } from "./device-cookie.ts";
import { mfaGrant } from "./mfa-grant.ts";
import { passwordGrant } from "./password-grant.ts";
import { refreshGrant, type Granted } from "./session-tokens.ts";
import { grantIn } from "../../../contract/grants.ts";
import { tokenIn, tokenResponse } from "../../../contract/token-answer.ts";

/** Names and grant values in any case. Which fields are needed depends on the grant. */
const tokenForm = v.object({
  grant_type: v.optional(v.picklist(["Password", "Refresh_token", "Mfa"])),
  username: v.optional(v.string()),
  password: v.optional(v.string()),
  refresh_token: v.optional(v.string()),
  mfa_token: v.optional(v.string()),
  mfa_code: v.optional(v.string()),
  short_lived_refresh_token: v.optional(v.picklist(["true", "false"])),
});

/** `POST /api/oauth2/token` (docs/contract.md section 2). A missing grant type means Password. */
export const token: OpenEndpoint = {
  describe: (version) => ({
    summary: "Signs in, answers the second step, or renews tokens",
    body: { kind: "form", schema: tokenForm },
    answers: [
      jsonAnswer(
        200,
        "Tokens, or the challenge to a user with MFA (no access token)",
        tokenResponse(version),
      ),
    ],
    problems: ["invalid-grant", "code-replayed", "too-many-attempts"],
  }),
  handle: async (call) => {
    const form = await readForm(call.request);
    const { answer, signedIn } = await grant(call, form);
    const response = jsonResponse(200, tokenIn(call.version, answer, revisionOf(call)));
    const cookies = signedIn === null ? [] : deviceCookies(call, signedIn);
    for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
    return response;
  },
};

/** What a client says of itself in the product's own header. */
function revisionOf({ version, request }: Call): string {
  const [name] = Object.keys(version.product.headers);
  return name === undefined ? "" : (request.headers.get(name) ?? "");
}

function grant(call: Call, form: ReadonlyMap<string, string>): Promise<Granted> {
  const field = (name: string): string => required(form, name);
  switch (grantIn(call.version.product, form.get("grant_type"))) {
    case "signIn": {
      const shortLived = shortLivedIn(form) === "true";
      return passwordGrant(call, { userName: field("username"), password: field("password"), shortLived });
    }
    case "refresh":
      return refreshGrant(call, field("refresh_token"));
    case "answerChallenge":
      return mfaGrant(call, field("mfa_token"), field("mfa_code"));
    case null:
    default:
      throw new ProblemError("bad-request", {
        errors: {
          grant_type: [`One of ${Object.values(call.version.product.grants).join(", ")} is needed.`],
        },
      });
  }
}

function required(form: ReadonlyMap<string, string>, name: string): string {
  const value = form.get(name);
  if (value !== undefined && value !== "") return value;
  throw new ProblemError("bad-request", { errors: { [name]: ["This field is needed."] } });
}

/** `DELETE /api/oauth2/token`: signs out for real, both tokens of the pair die. */
export const deleteToken: SignedInEndpoint = {
  describe: () => ({
    summary: "Signs out: both tokens of the pair die",
    answers: [emptyAnswer(204, "Signed out")],
  }),
  handle: async ({ parts }, { id, sessionId }) => {
    await parts.store.transaction("deleteToken", async (tx) => {
      await usersTable.lock(tx, id);
      await sessionsTable.delete(tx, sessionId);
    });
    return emptyResponse(204);
  },
};
