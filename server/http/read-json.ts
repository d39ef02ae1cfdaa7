import * as v from "valibot";
import { ProblemError } from "./problem-error.ts";
import { checkMediaType, readText } from "./read-body.ts";

/**
 * Reads and checks a JSON object.
 * @param missing what a request without a body and Content-Type means; without it a body is required
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

/** Only names from the schema appear: unknown members are ignored, so no name of the client's is ever repeated. */
function fieldErrors(issues: readonly v.BaseIssue<unknown>[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of issues) {
    const key = issue.path?.[0]?.key;
    if (typeof key === "string") errors[key] = ["This value is missing or not valid."];
  }
  return errors;
}

const DEEPEST = 8;
const MOST_KEYS = 32;
const MOST_ITEMS = 100;

interface Level {
  /** Keys of an object; absent for an array. */
  readonly keys: Set<string> | null;
  /** Commas so far. */
  commas: number;
}

/**
 * What `JSON.parse` lets pass: nesting over 8, objects with over 32 keys, arrays of over 100 items, and keys that occur
 * twice. The text must be well-formed JSON.
 */
function jsonFault(text: string): "deep" | "wide" | "duplicate" | null {
  const levels: Level[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/gs;
  for (const [token, colon] of text.matchAll(tokens)) {
    if (token === "{" || token === "[") {
      levels.push({ keys: token === "{" ? new Set() : null, commas: 0 });
      if (levels.length > DEEPEST) return "deep";
    } else if (token === "}" || token === "]") {
      levels.pop();
    } else if (token === ",") {
      const level = levels.at(-1);
      if (level === undefined || level.keys !== null) continue;
      level.commas += 1;
      if (level.commas >= MOST_ITEMS) return "wide";
    } else if (colon !== undefined) {
      const keys = levels.at(-1)?.keys;
      const key: unknown = JSON.parse(token.slice(0, token.length - colon.length));
      if (keys === null || keys === undefined || typeof key !== "string") continue;
      if (keys.has(key)) return "duplicate";
      keys.add(key);
      if (keys.size > MOST_KEYS) return "wide";
    }
  }
  return null;
}
