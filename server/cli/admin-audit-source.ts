import type { AuditSource } from "../appliance/write-audit.ts";
import type { Clock } from "../http/clock.ts";
import { newTraceId } from "../http/trace-id.ts";

/** Where the audit says a command came from: this machine, no call and no signed-in person. */
export function adminAuditSource(clock: Clock): AuditSource {
  return { address: "command line", traceId: newTraceId(), now: clock.now() };
}
