import type { ProductName } from "../../calls/versions.ts";
import type { Intent } from "../../guard/case.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { normalized } from "../../store/findable-text.ts";
import type { GuardedAnswer } from "../passed-answer.ts";
import type { UpstreamCall } from "../upstream.ts";
import { membersOf, roleGiven, textOf, typeGiven } from "./call-body.ts";

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
  /** Who vouches for the user: the appliance, or an identity provider. */
  readonly type: string | undefined;
  /** Whether it names which. */
  readonly newProvider: boolean;
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
/** A call about users: its version, the user and the action. */
export const USERS_PATH = /^\/api\/([^/]+)\/users(?:\/([^/?]+)(?:\/(\w+))?)?(?:\?|$)/;

/**
 * Reads what a call would do, from the body that goes on (written-anew.ts): what the appliance isn't told doesn't count.
 * @throws ProblemError bad-request
 */
export function guardedCallOf({ method, target, body }: UpstreamCall, product: ProductName): GuardedCall {
  if (target.startsWith(TOKEN[product])) return method === "DELETE" ? { kind: "signOut" } : { kind: "token" };
  const [, version = "", user = "", action = ""] = USERS_PATH.exec(target) ?? [];
  if (version === "" || method === "GET" || method === "HEAD") return passed;
  // The gateway passes no path on whose escapes can't be read.
  const userId = decodeURIComponent(user);
  const given = body === null ? {} : membersOf(body);
  const isGiven = (name: string) => (given[name] ?? null) !== null;
  const newProvider = isGiven("identityproviderentityid");
  const change = (intent: Intent, right: Change["right"]): Change => ({
    kind: "change",
    intent,
    right,
    userId,
    userName: textOf(given["name"]),
    newRole: roleGiven(given["role"]),
    newPassword: isGiven("password"),
    type: typeGiven(given["type"]),
    newProvider,
    newDescription: given["description"] !== undefined,
  });
  switch (`${method} ${action}`) {
    case "POST enableMfa":
      return NOT_AGAIN.includes(given["recreate"])
        ? change("setUp", "setUp")
        : change("recreate", "recreate");
    case "POST acceptMfa":
      return { kind: "accept", userId, token: textOf(given["token"]) ?? "" };
    case "POST disableMfa":
      return change("turnOff", "turnOff");
    case "DELETE ":
      return change("delete", "delete");
    case "PUT ":
      // The AWS product knows people by their names, and so do cases and notices here: it documents no new ones.
      if (product === "aws" && isGiven("name") && normalized(textOf(given["name"]) ?? "").trim() !== userId)
        throw new ProblemError("bad-request");
      if (isGiven("name") || isGiven("role") || isGiven("type") || newProvider)
        return change("edit", "nameOrRole");
      return change("edit", isGiven("password") ? "password" : "description");
    case "POST ":
      // An appliance that made one up would make an account that nobody here has looked at.
      if (!isGiven("name")) throw new ProblemError("bad-request");
      return change("create", "create");
    default:
      // What the gateway lets through and isn't known here.
      throw new ProblemError("not-allowed");
  }
}

const passed = { kind: "passed" } as const;
/** Of `recreate`. */
const NOT_AGAIN: readonly unknown[] = [undefined, false, "false"];
