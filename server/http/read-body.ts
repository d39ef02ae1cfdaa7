import { formFields } from "../../contract/form.ts";
import { ProblemError } from "./problem-error.ts";

export const LARGEST_BODY = 64 * 1024;

/**
 * Reads the body as UTF-8, at most 64 KiB, counted while reading.
 * @returns undefined when there is no body
 * @throws ProblemError too-large, unsupported-media-type (compressed), bad-request (not UTF-8)
 * @throws BrokenBodyError when it does not come whole
 */
export async function readText(request: Request): Promise<string | undefined> {
  if (isEncoded(request)) throw new ProblemError("unsupported-media-type");
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY) throw new ProblemError("too-large");
  const bytes = await readCapped(request, LARGEST_BODY);
  if (bytes === null) throw new ProblemError("too-large");
  return bytes.byteLength === 0 ? undefined : utf8Of(bytes);
}

/** @throws ProblemError bad-request: not UTF-8 */
export function utf8Of(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ProblemError("bad-request");
  }
}

/**
 * Requires the media type, with UTF-8 as the only charset.
 * @throws ProblemError unsupported-media-type
 */
export function checkMediaType(request: Request, mediaType: string): void {
  const [type = "", ...parameters] = (request.headers.get("content-type") ?? "")
    .split(";")
    .map((part) => part.trim());
  const utf8 = parameters.every((part) => !/^charset=/i.test(part) || /^charset="?utf-8"?$/i.test(part));
  if (type.toLowerCase() !== mediaType || !utf8) throw new ProblemError("unsupported-media-type");
}

/**
 * Reads a form.
 * @throws ProblemError too-large, unsupported-media-type, bad-request (bad escapes, a name that occurs twice)
 */
export async function readForm(request: Request): Promise<ReadonlyMap<string, string>> {
  checkMediaType(request, "application/x-www-form-urlencoded");
  return fieldsOf((await readText(request)) ?? "");
}

/**
 * The same, of a body that was read.
 * @throws ProblemError bad-request (not UTF-8 too)
 */
export function formOf(body: Uint8Array): ReadonlyMap<string, string> {
  return fieldsOf(utf8Of(body));
}

function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = formFields(text);
  if (fields === null) throw new ProblemError("bad-request");
  return fields;
}

/** The client went away, or broke its own framing, before its body was whole. */
export class BrokenBodyError extends Error {
  constructor(cause: unknown) {
    super("the request's body broke off", { cause });
    this.name = "BrokenBodyError";
  }
}

/** Requests whose body is being waited for. */
const reading = new WeakSet<Request>();

/** Whether the request's body is still on its way. */
export function isReading(request: Request): boolean {
  return reading.has(request);
}

/**
 * Reads a body up to `limit` bytes; null when it is longer (the rest is not read).
 * @throws BrokenBodyError when it does not come whole
 */
export async function readCapped(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  reading.add(request);
  const bytes = await readWhole(request, limit);
  reading.delete(request);
  return bytes;
}

async function readWhole(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const declared = request.headers.get("content-length");
  if (declared === null) return readCounting(request.body, limit);
  if (Number(declared) > limit) return null;
  // Node's parser lets through no byte more than was declared, so this is bounded, and far cheaper than a stream.
  const bytes = await request.arrayBuffer().catch(broken);
  return bytes.byteLength > limit ? null : new Uint8Array(bytes);
}

async function readCounting(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(broken);
    if (done) return new Uint8Array(Buffer.concat(chunks));
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
}

function broken(error: unknown): never {
  throw new BrokenBodyError(error);
}

/** Whether a request's body is compressed (RFC 9110, 8.4); nothing here unpacks one. */
export function isEncoded(request: Request): boolean {
  const coding = (request.headers.get("content-encoding") ?? "").trim().toLowerCase();
  return coding !== "" && coding !== "identity";
}
