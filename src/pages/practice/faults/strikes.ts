import { assertNever } from "../../../lib/assert-never.ts";
import type { Fault } from "./fault.ts";

/**
 * Whether a fault is about this call: a 429 needs a code or a new enrollment, a lost answer something that was done.
 * Signing in stays possible under all but a cut or slow network, so that nobody locks himself out of practice.
 */
export function strikes(fault: Fault, request: Request): boolean {
  const { pathname } = new URL(request.url);
  switch (fault) {
    case "slow":
    case "offline":
      return true;
    case "session-ends":
      return !pathname.endsWith("/token");
    case "enrollment-expires":
      return pathname.endsWith("/acceptMfa");
    case "server-fails":
      return request.method === "POST" && !pathname.endsWith("/token");
    case "too-many":
      return pathname.endsWith("/enableMfa") || pathname.endsWith("/acceptMfa");
    case "answer-lost":
      return pathname.endsWith("/acceptMfa") || pathname.endsWith("/disableMfa");
    default:
      return assertNever(fault);
  }
}
