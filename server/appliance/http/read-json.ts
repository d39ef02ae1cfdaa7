import * as v from "valibot";
import { ProblemError } from "../problem-error.ts";
import { checkMediaType } from "./check-media-type.ts";
import { jsonFault } from "./json-fault.ts";
import { readText } from "./read-text.ts";

/**
 * Reads and checks a JSON object (D-19 to D-24).
 * @param missing what a request without body and Content-Type means; without it a body is required
 * @throws ProblemError too-large, unsupported-media-type, bad-request (with the names of refused fields)
 */
export async function readJson<T>(
  request: Request,
  schema: v.GenericSchema<unknown, T>,
  missing?: unknown,
): Promise<T> {
  const text = await readText(request);
  if (text === undefined && missing !== undefined && !request.headers.has("content-type")) {
    return v.parse(schema, missing);
  }
  checkMediaType(request, "application/json");
  const parsed = v.safeParse(schema, parse(text ?? ""), { abortPipeEarly: true });
  if (parsed.success) return parsed.output;
  throw new ProblemError("bad-request", { errors: fieldErrors(parsed.issues) });
}

function parse(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProblemError("bad-request");
  }
  if (jsonFault(text) !== null) throw new ProblemError("bad-request");
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ProblemError("bad-request");
  return value;
}

/** Only names of the schema come out: unknown members are ignored, so no name of the client's is ever repeated. */
function fieldErrors(issues: readonly v.BaseIssue<unknown>[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of issues) {
    const key = issue.path?.[0]?.key;
    if (typeof key === "string") errors[key] = ["This value is missing or not valid."];
  }
  return errors;
}
