import { ProblemError } from "../problem-error.ts";
import { checkMediaType } from "./check-media-type.ts";
import { readText } from "./read-text.ts";

const MOST_FIELDS = 32;

/**
 * Reads a form as the vendor's clients write it: names in any case (come out in lower case), each pair split at its
 * first `=` because `mfa_token` arrives with raw padding, empty pairs ignored (contract.md section 2).
 * @throws ProblemError too-large, unsupported-media-type, bad-request (bad escapes, a name that occurs twice)
 */
export async function readForm(request: Request): Promise<ReadonlyMap<string, string>> {
  checkMediaType(request, "application/x-www-form-urlencoded");
  const fields = new Map<string, string>();
  for (const pair of ((await readText(request)) ?? "").split("&")) {
    if (pair === "") continue;
    const at = pair.indexOf("=");
    const name = decode(at < 0 ? pair : pair.slice(0, at)).toLowerCase();
    if (fields.has(name) || fields.size >= MOST_FIELDS) throw new ProblemError("bad-request");
    fields.set(name, at < 0 ? "" : decode(pair.slice(at + 1)));
  }
  return fields;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new ProblemError("bad-request");
  }
}
