import * as v from "valibot";
import { ProblemError } from "../../appliance/problem-error.ts";
import type { ProductName } from "../../appliance/versions.ts";
import type { GuardedAnswer } from "../../gateway/passed-answer.ts";
import type { UpstreamCall } from "../../gateway/upstream.ts";
import type { Intent } from "../case.ts";

/** A call of the contract that the guard looks at, as it is about to go to the appliance. */
export type GuardedCall =
  | { readonly kind: "token" | "signOut" | "passed" }
  | { readonly kind: "accept"; readonly version: string; readonly userId: string; readonly token: string }
  | Change;

/** What needs a case when it is done to somebody else, and a fresh sign-in. */
export interface Change {
  readonly kind: "change";
  readonly intent: Intent;
  readonly version: string;
  /** What the path says, without its escapes: an id or a name. "" for an account that isn't there yet. */
  readonly userId: string;
  readonly userName: string;
  readonly newRole: string | undefined;
}

/** Where a call comes from, and the case that it names. */
export interface Origin {
  readonly address: string;
  readonly traceId: string;
  readonly caseId: string | null;
  readonly request: Pick<Request, "headers">;
  /** Whether a browser keeps `Secure` cookies from here. */
  readonly secure: boolean;
}

/** An answer of the appliance, or one of the guard's own. */
export type Passed = GuardedAnswer | Response;

/** Where each product has its token endpoint. */
export const TOKEN: Readonly<Record<ProductName, string>> = {
  azure: "/api/oauth2/token",
  aws: "/api/v1/token",
};
const PATH = /^\/api\/([^/]+)\/users(?:\/([^/?]+)(?:\/(\w+))?)?(?:\?|$)/;

/**
 * Reads what a call would do. Member names count in any case, as some appliances read them; what could mean one thing here
 * and another there isn't sent at all.
 * @throws ProblemError bad-request
 */
export function guardedCallOf({ method, target, body }: UpstreamCall, product: ProductName): GuardedCall {
  if (target.startsWith(TOKEN[product])) return { kind: method === "DELETE" ? "signOut" : "token" };
  const [, version = "", user = "", action = ""] = PATH.exec(target) ?? [];
  if (version === "" || method === "GET") return passed;
  // The gateway passes no path on whose escapes can't be read.
  const userId = decodeURIComponent(user);
  const given = body === null ? {} : membersOf(body);
  const change = (intent: Intent): Change => ({
    kind: "change",
    intent,
    version,
    userId,
    userName: textOf(given["name"]) ?? "",
    newRole: textOf(given["role"]),
  });
  switch (`${method} ${action}`) {
    case "POST enableMfa":
      return change(NOT_AGAIN.includes(given["recreate"]) ? "setUp" : "recreate");
    case "POST acceptMfa":
      return { kind: "accept", version, userId, token: textOf(given["token"]) ?? "" };
    case "POST disableMfa":
      return change("turnOff");
    case "DELETE ":
      return change("delete");
    case "PUT ":
      return SENSITIVE.some((name) => (given[name] ?? null) !== null) ? change("edit") : passed;
    case "POST ":
      return change("create");
    default:
      return passed;
  }
}

const passed = { kind: "passed" } as const;
const SENSITIVE = ["password", "role", "name"];
/** Of `recreate`: an appliance may read anything else as true. */
const NOT_AGAIN: readonly unknown[] = [undefined, null, false];

/**
 * The members of a JSON object, by their names in lower case.
 * @throws ProblemError bad-request: it is none, or a name stands there twice, in whatever case
 */
function membersOf(body: Uint8Array): Readonly<Record<string, unknown>> {
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

/** A call about a user with its body written anew, so that a member that stands there twice means the same to everybody. */
export function writtenAnew(call: UpstreamCall): UpstreamCall {
  const json = call.body === null || !PATH.test(call.target) ? undefined : jsonOf(call.body);
  if (json === undefined) return call;
  const body = Buffer.from(JSON.stringify(json));
  return { ...call, body, headers: { ...call.headers, "content-length": String(body.byteLength) } };
}

/** @throws ProblemError bad-request: an appliance may read a number, say, as a role */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return undefined;
  throw new ProblemError("bad-request");
}
