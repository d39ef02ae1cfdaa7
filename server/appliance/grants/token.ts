import * as v from "valibot";
import type { Call } from "../../calls/call.ts";
import { emptyAnswer, jsonAnswer, noBody, noQuery } from "../../calls/endpoint.ts";
import type { OpenEndpoint, SignedInEndpoint } from "../../calls/endpoint.ts";
import { emptyResponse, jsonResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readForm } from "../../http/read-body.ts";
import { sessionsTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { deviceCookies } from "./device-cookie.ts";
import { mfaGrant } from "./mfa-grant.ts";
import { passwordGrant } from "./password-grant.ts";
import { refreshGrant } from "./refresh-grant.ts";
import type { Granted } from "./session-tokens.ts";
import { tokenOfAws, tokenResponse, tokenResponseOfAws } from "../../../contract/token-answer.ts";

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
    query: noQuery,
    body: { kind: "form", schema: tokenForm },
    answers: [
      jsonAnswer(
        200,
        "Tokens, or the challenge to a user with MFA (no access token)",
        version.product === "aws" ? tokenResponseOfAws : tokenResponse,
      ),
    ],
    problems: ["invalid-grant", "code-replayed", "too-many-attempts"],
  }),
  handle: async (call) => {
    const form = await readForm(call.request);
    const aws = call.version.product === "aws";
    if (aws) requireGrantOfAws(form);
    const { answer, signedIn } = await grant(call, form);
    const response = jsonResponse(200, aws ? tokenOfAws(answer) : answer);
    const cookies = signedIn === null ? [] : deviceCookies(call, signedIn);
    for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
    return response;
  },
};

function grant(call: Call, form: ReadonlyMap<string, string>): Promise<Granted> {
  const field = (name: string): string => required(form, name);
  switch ((form.get("grant_type") ?? "password").toLowerCase()) {
    case "password": {
      const shortLived = (form.get("short_lived_refresh_token") ?? "").toLowerCase() === "true";
      return passwordGrant(call, { userName: field("username"), password: field("password"), shortLived });
    }
    case "refresh_token":
      return refreshGrant(call, field("refresh_token"));
    case "mfa":
      return mfaGrant(call, field("mfa_token"), field("mfa_code"));
    default:
      throw new ProblemError("bad-request", {
        errors: { grant_type: ["Password, Refresh_token or Mfa is needed."] },
      });
  }
}

function required(form: ReadonlyMap<string, string>, name: string): string {
  const value = form.get(name);
  if (value !== undefined && value !== "") return value;
  throw new ProblemError("bad-request", { errors: { [name]: ["This field is needed."] } });
}

/** The AWS product wants a grant type, in lower case. @throws ProblemError bad-request */
function requireGrantOfAws(form: ReadonlyMap<string, string>): void {
  if (["password", "refresh_token", "mfa"].includes(form.get("grant_type") ?? "")) return;
  throw new ProblemError("bad-request", {
    errors: { grant_type: ["password, refresh_token or mfa is needed."] },
  });
}

/** `DELETE /api/oauth2/token`: signs out for real, both tokens of the pair die. */
export const deleteToken: SignedInEndpoint = {
  describe: () => ({
    summary: "Signs out: both tokens of the pair die",
    query: noQuery,
    body: noBody,
    answers: [emptyAnswer(204, "Signed out")],
    problems: [],
  }),
  handle: async ({ parts }, { userId, sessionId }) => {
    await parts.store.transaction("deleteToken", async (tx) => {
      await usersTable.lock(tx, userId);
      await sessionsTable.delete(tx, sessionId);
    });
    return emptyResponse(204);
  },
};
