import { RefusalError } from "./refusal-error.ts";

function requireMediaType(request: Request, wanted: string): void {
  const type = (request.headers.get("content-type") ?? "").split(";", 1)[0] ?? "";
  if (type.trim().toLowerCase() !== wanted) throw new RefusalError("unsupported-media-type");
}

/**
 * A form as the vendor's clients write it: names in any case, each pair split at its first `=`, empty pairs ignored
 * (contract.md §2). Names come out in lower case.
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
