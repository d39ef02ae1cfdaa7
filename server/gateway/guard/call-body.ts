import * as v from "valibot";
import { roleWord } from "../../calls/role-name.ts";
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

/** Longer ones no appliance has. */
export const LONGEST_NAME = 256;

/**
 * The role that a call gives, in the contract's word where it has one.
 * @throws ProblemError bad-request: some appliances read a role from nothing, from a number in a text, or from a list
 */
export function roleGiven(value: unknown): string | undefined {
  const role = textOf(value)?.trim();
  if (role === undefined) return undefined;
  if (!/^[A-Za-z][A-Za-z -]*$/.test(role)) throw new ProblemError("bad-request");
  return roleWord(role);
}

/** Who vouches for a user, in the contract's word where it has one. @throws ProblemError bad-request */
export function typeGiven(value: unknown): string | undefined {
  const type = textOf(value);
  const word = type?.trim().toLowerCase();
  return ["Internal", "IdentityProvider"].find((one) => one.toLowerCase() === word) ?? type;
}

/** Of `recreate`, as the vendor's own examples write it too. */
const RECREATE: readonly unknown[] = [true, false, "true", "false", undefined];

/** @throws ProblemError bad-request: an appliance may read anything else as true */
export function recreateGiven(value: unknown): unknown {
  const given = value ?? undefined;
  if (!RECREATE.includes(given)) throw new ProblemError("bad-request");
  return given;
}

/** What stands between two codes. A dash or a blank may be within a scratch code. */
export const BETWEEN_CODES = /[\p{C},;|/:&+]/u;

/**
 * The one code of a confirmation, in whatever form the appliance has codes.
 * @throws ProblemError bad-request, code-rejected: several would be one guess here
 */
export function codeGiven(value: unknown): string | undefined {
  const code = textOf(value)?.trim();
  if (code !== undefined && (BETWEEN_CODES.test(code) || /\p{Z}/u.test(code)))
    throw new ProblemError("code-rejected", { errors: { code: ["One code is needed."] } });
  return code;
}

/** @throws ProblemError bad-request: an appliance may read a number, say, as a role */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return undefined;
  throw new ProblemError("bad-request");
}
