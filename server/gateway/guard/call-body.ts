import * as v from "valibot";
import { ProblemError } from "../../http/problem-error.ts";
import type { UpstreamCall } from "../upstream.ts";

/**
 * The members of a JSON object, by their names in lower case.
 * @throws ProblemError bad-request: it is none, or a name stands there twice, in whatever case
 */
export function membersOf(body: Uint8Array): Readonly<Record<string, unknown>> {
  if (body.byteLength === 0) return {};
  const json = jsonOf(body);
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new ProblemError("bad-request");
  const members = Object.entries(json).map(([name, value]) => [name.toLowerCase(), value] as const);
  const byName = new Map(members);
  if (byName.size < members.length) throw new ProblemError("bad-request");
  return Object.fromEntries(byName);
}

/** The value of a JSON text; undefined for what is none. */
export function jsonOf(body: Uint8Array): unknown {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), Buffer.from(body).toString("utf8"));
  return parsed.success ? parsed.output : undefined;
}

/** The call with another body. */
export function withJson(call: UpstreamCall, json: unknown): UpstreamCall {
  const body = Buffer.from(JSON.stringify(json));
  return { ...call, body, headers: { ...call.headers, "content-length": String(body.byteLength) } };
}

/** @throws ProblemError bad-request: neither a text nor nothing */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return undefined;
  throw new ProblemError("bad-request");
}
