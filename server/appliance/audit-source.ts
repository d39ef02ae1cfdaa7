import type { Call } from "./call.ts";
import type { AuditSource } from "./write-audit.ts";

/** Where the events of a call come from. */
export function auditSource(call: Call, now: number): AuditSource {
  return { address: call.address, traceId: call.traceId, now };
}
