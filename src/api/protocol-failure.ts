import { FailureError } from "./failure.ts";
import type { ProtocolFault } from "./protocol-fault.ts";

/** An answer that is not used, and the id under which the server's log has it. */
export function protocolFailure(fault: ProtocolFault, traceId: string | null): FailureError {
  return new FailureError({ kind: "protocol", fault, traceId });
}
