import { randomBytes } from "node:crypto";

const SANE = /^[0-9a-f]{32}$/;

/** The header in which a request id comes in and goes out. */
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

/** Takes an inbound id only when it has exactly our form, else makes one: nothing else is ever reflected (D-27). */
export function traceIdOf(inbound: string | null): string {
  return inbound !== null && SANE.test(inbound) ? inbound : newTraceId();
}
