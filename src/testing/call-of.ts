import type { Call } from "../api/call.ts";

/** One request as it left the app. */
export interface SentRequest {
  readonly call: Call;
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly body: string;
  readonly headers: Headers;
  readonly init: RequestInit;
}

/** Reads which call of the contract a request is, from the outside. */
export function describeRequest(input: string, init: RequestInit): SentRequest {
  const method = init.method ?? "GET";
  const { pathname: path, search } = new URL(input, "http://localhost");
  const body = typeof init.body === "string" ? init.body : "";
  const call = callOf(method, path, body);
  return { call, method, path, search, body, headers: new Headers(init.headers), init };
}

function callOf(method: string, path: string, body: string): Call {
  if (path.endsWith("/token")) return method === "DELETE" ? "signOut" : grantOf(body);
  if (path.endsWith("/enableMfa")) return "enableMfa";
  if (path.endsWith("/acceptMfa")) return "acceptMfa";
  if (path.endsWith("/disableMfa")) return "disableMfa";
  if (path.endsWith("/mfaNotice")) return method === "DELETE" ? "deleteMfaNotice" : "getMfaNotice";
  if (path.endsWith("/config.json")) return "config";
  if (path.endsWith("/audit")) return "listAudit";
  return path.endsWith("/users") ? "listUsers" : "getUser";
}

function grantOf(body: string): Call {
  const grant = new URLSearchParams(body).get("grant_type")?.toLowerCase();
  if (grant === "mfa") return "answerChallenge";
  return grant === "refresh_token" ? "refresh" : "signIn";
}
