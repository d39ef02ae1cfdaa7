import { versions } from "../../calls/versions.ts";
import type { ProductName } from "../../calls/versions.ts";
import type { Intent } from "../../guard/case.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { GuardedAnswer } from "../passed-answer.ts";
import type { UpstreamCall } from "../upstream.ts";
import { jsonOf, knownOf, membersOf, nameGiven, roleGiven, textOf } from "./call-body.ts";

/** A call of the contract that the guard looks at, as it is about to go to the appliance. */
export type GuardedCall =
  | { readonly kind: "token" }
  | { readonly kind: "signOut" | "passed" }
  | { readonly kind: "accept"; readonly userId: string; readonly token: string }
  | Change;

/** What changes an account. */
export interface Change {
  readonly kind: "change";
  readonly intent: Intent;
  /** What it takes: of an edit, the most that it changes. */
  readonly right: Exclude<Intent, "edit"> | "description" | "password" | "nameOrRole";
  /** What the path says, without its escapes: an id or a name. "" for an account that isn't there yet. */
  readonly userId: string;
  readonly userName: string | undefined;
  /** Undefined as well for a new account where the appliance doesn't know of roles. */
  readonly newRole: string | undefined;
  readonly newPassword: boolean;
  /** Whether it says who vouches for the user: the appliance, or which identity provider. */
  readonly newType: boolean;
  /** Whether it says a description: what it was nobody here knows. */
  readonly newDescription: boolean;
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
  if (target.startsWith(TOKEN[product])) return method === "DELETE" ? { kind: "signOut" } : { kind: "token" };
  const [, version = "", user = "", action = ""] = PATH.exec(target) ?? [];
  if (version === "" || method === "GET" || method === "HEAD") return passed;
  // The gateway passes no path on whose escapes can't be read.
  const userId = decodeURIComponent(user);
  const given = body === null ? {} : membersOf(body);
  const isGiven = (name: string) => (given[name] ?? null) !== null;
  if (isGiven("role") && isGiven("rolename")) throw new ProblemError("bad-request");
  const role = given["role"] ?? given["rolename"];
  const newRole = roleGiven(role);
  const newType = isGiven("type") || isGiven("identityproviderentityid");
  const change = (intent: Intent, right: Change["right"]): Change => ({
    kind: "change",
    intent,
    right,
    userId,
    userName: nameGiven(given["name"]),
    newRole: intent === "create" && !tellsRoles(product, version) ? undefined : newRole,
    newPassword: isGiven("password"),
    newType,
    newDescription: given["description"] !== undefined,
  });
  switch (`${method} ${action}`) {
    case "POST enableMfa":
      return NOT_AGAIN.includes(given["recreate"])
        ? change("setUp", "setUp")
        : change("recreate", "recreate");
    case "POST acceptMfa":
      // A list of them would be one guess here.
      if (typeof (given["code"] ?? "") === "object") throw new ProblemError("bad-request");
      return { kind: "accept", userId, token: textOf(given["token"]) ?? "" };
    case "POST disableMfa":
      return change("turnOff", "turnOff");
    case "DELETE ":
      return change("delete", "delete");
    case "PUT ":
      // The AWS product knows people by their names, and so do cases and notices here: it documents no new ones.
      if (
        product === "aws" &&
        isGiven("name") &&
        nameGiven(given["name"])?.normalize("NFKC").trim() !== userId
      )
        throw new ProblemError("bad-request");
      if (isGiven("name") || isGiven("role") || isGiven("rolename") || newType)
        return change("edit", "nameOrRole");
      return change("edit", isGiven("password") ? "password" : "description");
    case "POST ":
      return change("create", "create");
    default:
      // What the gateway lets through and isn't known here.
      throw new ProblemError("not-allowed");
  }
}

const passed = { kind: "passed" } as const;
/** Of `recreate`, as the vendor's own examples write it too: an appliance may read anything else as true. */
const NOT_AGAIN: readonly unknown[] = [undefined, null, false, "false"];

/**
 * A call about a user with its body written anew, so that a member that stands there twice means the same to everybody. What
 * isn't known here doesn't go on: an appliance might read a role from it, or a new secret.
 */
export function writtenAnew(call: UpstreamCall): UpstreamCall {
  const [matched, , , action = ""] = PATH.exec(call.target) ?? [];
  const json = call.body === null || matched === undefined ? undefined : jsonOf(call.body);
  if (json === undefined) return call;
  const body = Buffer.from(JSON.stringify(knownOf(action, json)));
  return { ...call, body, headers: { ...call.headers, "content-length": String(body.byteLength) } };
}

/** Whether the appliance knows the roles of users in that version, and so gives a new one the role that the call says. */
function tellsRoles(product: ProductName, version: string): boolean {
  const known =
    product === "azure" ? Object.values(versions).find(({ name }) => name === version) : undefined;
  return known?.showsRoles === true;
}
