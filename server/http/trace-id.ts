import { randomBytes } from "node:crypto";

const SANE = /^[0-9a-f]{32}$/;

/** The header in which a request id comes in and goes out. */
export const TRACE_HEADER = "x-request-id";

/** A fresh request id: 32 lower-case hex digits, the form of a W3C trace id. */
export function newTraceId(): string {
  return randomBytes(16).toString("hex");
}

/** Takes an inbound id only when it has exactly our form, else makes one: nothing else is ever reflected (D-27). */
export function traceIdOf(inbound: string | null): string {
  return inbound !== null && SANE.test(inbound) ? inbound : newTraceId();
}
