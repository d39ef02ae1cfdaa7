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
