import * as v from "valibot";
import type { Product } from "../../../contract/product.ts";
import { readBody, writeBody } from "../../../contract/words.ts";
import type { Intent } from "../../calls/policy.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { utf8Of } from "../../http/read-body.ts";
import { targetOf } from "../allow-list.ts";
import type { ApplianceCall, GuardedAnswer } from "../call-of.ts";
import type { UpstreamCall } from "../upstream.ts";
import { enrollmentKey } from "./enrollments.ts";

/** A call of the contract as the guard looks at it. */
export type GuardedCall =
  | { readonly kind: "token" }
  | { readonly kind: "signOut" }
  | { readonly kind: "passed" }
  /** `call`: as it goes on, written anew from what was read here. */
  | { readonly kind: "change"; readonly intent: Intent; readonly call: ApplianceCall }
  | { readonly kind: "accept"; readonly token: string; readonly call: ApplianceCall };

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
export function guardedCallOf(call: ApplianceCall, product: Product): GuardedCall {
  const { of } = call;
  if (of === "token" || of === "signOut") return { kind: of };
  if (of === "getUser" || of === "listUsers") return { kind: "passed" };
  const given = call.body === null ? {} : readBody(product, membersOf(call.body));
  const written = (json: object) => (call.body === null ? call : withJson(call, writeBody(product, json)));
  if (of === "disableMfa") return { kind: "change", intent: "turnOff", call: written({}) };
  if (of === "acceptMfa") {
    const [code, token] = [textOf(given["code"]), textOf(given["token"])];
    const sent = product.can.enrollmentToken ? { code, token: token ?? "" } : { code };
    return { kind: "accept", token: enrollmentKey(product, call.userId, token), call: written(sent) };
  }
  const { recreate } = given;
  if (![...AGAIN, ...FIRST].includes(recreate)) throw new ProblemError("bad-request");
  const intent = AGAIN.includes(recreate) ? "recreate" : "setUp";
  return { kind: "change", intent, call: written({ recreate: recreate ?? undefined }) };
}

/** The call about the user of that id, in whatever spelling it was asked: who was looked at is who is changed. */
export function aboutUser(call: ApplianceCall, product: Product, id: string): UpstreamCall {
  return { ...call, target: targetOf(product, call.of, call.version, id) };
}

/**
 * The members of a JSON object, by their names in lower case.
 * @throws ProblemError bad-request: it is none, or not UTF-8, or a name stands there twice, in whatever case
 */
function membersOf(body: Uint8Array): Readonly<Record<string, unknown>> {
  if (body.byteLength === 0) return {};
  const json = jsonIn(utf8Of(body));
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new ProblemError("bad-request");
  const members = Object.entries(json).map(([name, value]) => [name.toLowerCase(), value] as const);
  const byName = new Map(members);
  if (byName.size < members.length) throw new ProblemError("bad-request");
  return Object.fromEntries(byName);
}

/** The value of a JSON text; undefined for what is none. */
export function jsonOf(body: Uint8Array): unknown {
  return jsonIn(Buffer.from(body).toString("utf8"));
}

function jsonIn(text: string): unknown {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  return parsed.success ? parsed.output : undefined;
}

/** The call with another body. */
export function withJson(call: ApplianceCall, json: unknown): ApplianceCall {
  const body = Buffer.from(JSON.stringify(json));
  return { ...call, body, headers: { ...call.headers, "content-length": String(body.byteLength) } };
}

/** @throws ProblemError bad-request: neither a text nor nothing */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return undefined;
  throw new ProblemError("bad-request");
}
