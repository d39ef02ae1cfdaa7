import * as v from "valibot";
import { ProblemError } from "../../http/problem-error.ts";
import { hasInvisible } from "../../store/findable-text.ts";

/** What calls may say, by their action, in lower case: `roleName` is how a token answer calls the role. */
const KNOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ["", ["name", "description", "password", "role", "rolename", "type", "identityproviderentityid"]],
  ["enableMfa", ["recreate"]],
  ["acceptMfa", ["code", "token"]],
]);

/** What is known of what a call says; the rest is left out. */
export function knownOf(action: string, json: unknown): unknown {
  if (typeof json !== "object" || json === null) return json;
  const known = KNOWN.get(action) ?? [];
  return Object.fromEntries(Object.entries(json).filter(([name]) => known.includes(name.toLowerCase())));
}

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

/** Longer ones no appliance has. */
export const LONGEST_NAME = 256;

/**
 * The name that a call gives.
 * @throws ProblemError bad-request: one that nobody could read in the record
 */
export function nameGiven(value: unknown): string | undefined {
  const name = textOf(value);
  if (name !== undefined && (name.length > LONGEST_NAME || hasInvisible(name)))
    throw new ProblemError("bad-request");
  return name;
}

/**
 * The role that a call gives.
 * @throws ProblemError bad-request: some appliances read a role from nothing, from a number in a text, or from a list
 */
export function roleGiven(value: unknown): string | undefined {
  const role = textOf(value)?.trim();
  if (role !== undefined && !/^[A-Za-z][A-Za-z -]*$/.test(role)) throw new ProblemError("bad-request");
  return role;
}

/** @throws ProblemError bad-request: an appliance may read a number, say, as a role */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return undefined;
  throw new ProblemError("bad-request");
}
