import { PROBLEM_PREFIX } from "../../../../contract/problem-prefix.ts";
import { problemTypes } from "../../../../contract/problem-types.ts";
import type { ProblemType } from "../../../../contract/problem-types.ts";

/** A refusal on its way to the client. */
export class RefusalError extends Error {
  readonly type: ProblemType;
  readonly headers: Readonly<Record<string, string>>;
  /** Further members of the problem. */
  readonly members: { readonly triesLeft?: number };

  constructor(
    type: ProblemType,
    headers: Readonly<Record<string, string>> = {},
    members: RefusalError["members"] = {},
  ) {
    super(type);
    this.name = "RefusalError";
    this.type = type;
    this.headers = headers;
    this.members = members;
  }
}

/** 429 with the seconds to wait, 1 to 3600. */
export function tooManyAttempts(waitMs: number): RefusalError {
  const seconds = Math.min(3_600, Math.max(1, Math.ceil(waitMs / 1_000)));
  return new RefusalError("too-many-attempts", { "Retry-After": String(seconds) });
}

/** A successful JSON answer; members without a value are left out, never null (docs/contract.md §1). */
export function jsonAnswer(body: object, status: 200 | 201 = 200): Response {
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  return new Response(JSON.stringify(body), { status, headers });
}

/** A successful answer without a body. */
export function emptyAnswer(status: 200 | 201 | 204): Response {
  return new Response(null, { status });
}

/** A refusal as RFC 9457 writes it. */
export function problemAnswer(refusal: RefusalError, traceId: string): Response {
  const { status, title } = problemTypes[refusal.type];
  const headers = new Headers({ "Content-Type": "application/problem+json", ...refusal.headers });
  if (status === 401 && !headers.has("WWW-Authenticate")) headers.set("WWW-Authenticate", "Bearer");
  const body = { type: PROBLEM_PREFIX + refusal.type, title, status, traceId, ...refusal.members };
  return new Response(JSON.stringify(body), { status, headers });
}

/**
 * A form as the vendor's clients write it: names in any case, each pair split at its first `=`, empty pairs ignored
 * (docs/contract.md §2). Names come out in lower case.
 */
export async function readForm(request: Request): Promise<ReadonlyMap<string, string>> {
  requireMediaType(request, "application/x-www-form-urlencoded");
  const pairs = (await request.text()).split("&").filter((pair) => pair !== "");
  return new Map(
    pairs.map((pair) => {
      const [, name = "", value = ""] = /^([^=]*)=?(.*)$/su.exec(pair) ?? [];
      return [decode(name).toLowerCase(), decode(value)];
    }),
  );
}

/** The members of a JSON object; none for a missing body without a Content-Type, where that is allowed. */
export async function readJson(
  request: Request,
  bodyMayBeMissing: boolean,
): Promise<ReadonlyMap<string, unknown>> {
  const text = await request.text();
  if (text === "" && bodyMayBeMissing && !request.headers.has("content-type")) return new Map();
  requireMediaType(request, "application/json");
  const value = parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RefusalError("bad-request");
  }
  return new Map(Object.entries(value));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusalError("bad-request");
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new RefusalError("bad-request");
  }
}

function requireMediaType(request: Request, wanted: string): void {
  const type = (request.headers.get("content-type") ?? "").split(";", 1)[0] ?? "";
  if (type.trim().toLowerCase() !== wanted) throw new RefusalError("unsupported-media-type");
}
