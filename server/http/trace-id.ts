import { randomBytes } from "node:crypto";

const SANE = /^[\w.:/=+-]{1,64}$/;

/** The header in which a request id goes out, and in which a client's own comes in. */
export const TRACE_HEADER = "x-request-id";

const BYTES = 16;

/** Random bytes for the next ids: asking the generator once for many is ten times cheaper. */
let pool = Buffer.alloc(0);

/** A fresh request id: 32 lower-case hex digits, the form of a W3C trace id. */
export function newTraceId(): string {
  if (pool.length < BYTES) pool = randomBytes(BYTES * 256);
  const id = pool.toString("hex", 0, BYTES);
  pool = pool.subarray(BYTES);
  return id;
}

/**
 * The id that a client or a proxy gave a request, for the log alone: it stands beside ours, which nobody else chooses.
 * Null when there is none, or none that a log should hold.
 */
export function clientIdOf(headers: Headers): string | null {
  const inbound = headers.get(TRACE_HEADER);
  return inbound !== null && SANE.test(inbound) ? inbound : null;
}
