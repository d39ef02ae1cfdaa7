import * as v from "valibot";
import { csvFile } from "../../../../contract/csv.ts";
import { formFields } from "../../../../contract/form.ts";
import { PROBLEM_PREFIX } from "../../../../contract/problem-prefix.ts";
import { problemTypes, type ProblemType } from "../../../../contract/problem-types.ts";

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
export function jsonAnswer(body: object, status: 200 | 201 | 202 = 200): Response {
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  return new Response(JSON.stringify(body), { status, headers });
}

/** A file of rows. */
export function csvAnswer(rows: readonly (readonly string[])[]): Response {
  return new Response(csvFile(rows), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
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

export async function readForm(request: Request): Promise<ReadonlyMap<string, string>> {
  const fields = formFields(await request.text());
  if (fields === null) throw new RefusalError("bad-request");
  return fields;
}

/** Reads and checks a JSON object: only the app calls, so it is one. */
export async function readJson<T>(request: Request, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const read = v.safeParse(schema, await request.json());
  if (!read.success) throw new RefusalError("bad-request");
  return read.output;
}
