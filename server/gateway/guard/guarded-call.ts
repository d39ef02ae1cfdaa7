import type { Intent } from "../../calls/policy.ts";
import type { Product } from "../../../contract/product.ts";
import { readBody, writeBody } from "../../../contract/words.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { allowedCalls } from "../allow-list.ts";
import type { GuardedAnswer } from "../passed-answer.ts";
import type { UpstreamCall } from "../upstream.ts";
import { enrollmentKey } from "./enrollments.ts";
import { membersOf, textOf, withJson } from "./call-body.ts";

/** A call of the contract as the guard looks at it. */
export type GuardedCall =
  | { readonly kind: "token" }
  | { readonly kind: "signOut" }
  | { readonly kind: "passed" }
  /** `call`: as it goes on, written anew from what was read here. */
  | { readonly kind: "change"; readonly intent: Intent; readonly userId: string; readonly call: UpstreamCall }
  | { readonly kind: "accept"; readonly token: string; readonly userId: string; readonly call: UpstreamCall };

/** Where a call comes from, and the case that it names. */
export interface Origin {
  readonly address: string;
  readonly traceId: string;
  readonly caseId: string | null;
  /** The request of a new phone that it serves. */
  readonly requestId: string | null;
  readonly request: Pick<Request, "headers">;
  /** Whether a browser keeps `Secure` cookies from here. */
  readonly secure: boolean;
  /** Where the app is; default: at the root. */
  readonly base?: string | undefined;
  /** When the client gives up. */
  readonly until: UpstreamCall["until"];
}

/** An answer of the appliance, or one of the guard's own. */
export type Passed = GuardedAnswer | Response;

/** Of `recreate`, as the vendor's own examples write it too. */
const AGAIN: readonly unknown[] = [true, "true"];
const FIRST: readonly unknown[] = [false, "false", undefined, null];

/**
 * Reads what a call would do. The three about MFA go on in the contract's own members alone, so that
 * `{"recreate": false, "Recreate": true}` is one thing here and at the appliance.
 * @throws ProblemError bad-request
 */
export function guardedCallOf(call: UpstreamCall, product: Product): GuardedCall {
  const [path = ""] = call.target.split("?", 1);
  const known = allowedCalls(path, product).find(({ method }) => method === call.method);
  if (known?.call === "token" || known?.call === "signOut") return { kind: known.call };
  if (known === undefined || known.call === "getUser" || known.call === "listUsers")
    return { kind: "passed" };
  // The gateway passes no path on whose escapes can't be read.
  const userId = decodeURIComponent(known.user ?? "");
  const given = call.body === null ? {} : readBody(product, membersOf(call.body));
  const written = (json: object) => (call.body === null ? call : withJson(call, writeBody(product, json)));
  if (known.call === "disableMfa") return { kind: "change", intent: "turnOff", userId, call: written({}) };
  if (known.call === "acceptMfa") {
    const [code, token] = [textOf(given["code"]), textOf(given["token"])];
    const sent = product.can.enrollmentToken ? { code, token: token ?? "" } : { code };
    return { kind: "accept", userId, token: enrollmentKey(product, userId, token), call: written(sent) };
  }
  const { recreate } = given;
  if (![...AGAIN, ...FIRST].includes(recreate)) throw new ProblemError("bad-request");
  const intent = AGAIN.includes(recreate) ? "recreate" : "setUp";
  return { kind: "change", intent, userId, call: written({ recreate: recreate ?? undefined }) };
}

/** The call about the user of that id, in whatever spelling it was asked: who was looked at is who is changed. */
export function aboutUser(call: UpstreamCall, product: Product, id: string): UpstreamCall {
  const [path = "", query] = call.target.split("?", 2);
  const known = allowedCalls(path, product).find(({ method }) => method === call.method);
  if (known === undefined) return call;
  const at = `/api${product.calls[known.call].path}`.split("/").indexOf("{user}");
  const target = path.split("/").with(at, encodeURIComponent(id)).join("/");
  return { ...call, target: query === undefined ? target : `${target}?${query}` };
}
