import type { Call } from "../call.ts";
import { readForm } from "../http/read-form.ts";
import { jsonResponse } from "../json-response.ts";
import { createKeyedGate } from "../keyed-gate.ts";
import { ProblemError } from "../problem-error.ts";
import { mfaGrant } from "./mfa-grant.ts";
import { passwordGrant } from "./password-grant.ts";
import { refreshGrant } from "./refresh-grant.ts";

/** `POST /api/oauth2/token` (contract.md section 2). A missing grant type means Password. */
export function createTokenOperation(): (call: Call) => Promise<Response> {
  const gate = createKeyedGate(4, 64);
  return async (call) => {
    const form = await readForm(call.request);
    const field = (name: string): string => required(form, name);
    const grant = (form.get("grant_type") ?? "password").toLowerCase();
    switch (grant) {
      case "password": {
        const shortLived = (form.get("short_lived_refresh_token") ?? "").toLowerCase() === "true";
        const answer = await passwordGrant(call, gate, {
          userName: field("username"),
          password: field("password"),
          shortLived,
        });
        return jsonResponse(200, answer);
      }
      case "refresh_token":
        return jsonResponse(200, await refreshGrant(call, field("refresh_token")));
      case "mfa":
        return jsonResponse(200, await mfaGrant(call, field("mfa_token"), field("mfa_code")));
      default:
        throw new ProblemError("bad-request", {
          errors: { grant_type: ["Password, Refresh_token or Mfa is needed."] },
        });
    }
  };
}

function required(form: ReadonlyMap<string, string>, name: string): string {
  const value = form.get(name);
  if (value !== undefined && value !== "") return value;
  throw new ProblemError("bad-request", { errors: { [name]: ["This field is needed."] } });
}
