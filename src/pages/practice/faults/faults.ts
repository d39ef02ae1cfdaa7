import { assertNever } from "../../../lib/assert-never.ts";

/** What can be made to go wrong, in the order on the page. */
export const allFaults = [
  "session-ends",
  "enrollment-expires",
  "too-many",
  "server-fails",
  "answer-lost",
  "slow",
  "offline",
  "case-expires",
  "no-answer",
] as const;

/** Faults about who somebody is; the rest are about the connection and the server. */
export const identityFaults: readonly Fault[] = ["case-expires", "no-answer"];

export type Fault = (typeof allFaults)[number];

/** A `once` fault strikes one call and turns itself off. */
export const faultLasts: Readonly<Record<Fault, "once" | "until turned off">> = {
  "session-ends": "once",
  "enrollment-expires": "once",
  "too-many": "once",
  "server-fails": "once",
  "answer-lost": "once",
  slow: "until turned off",
  offline: "until turned off",
  "case-expires": "once",
  "no-answer": "until turned off",
};

/**
 * Whether a fault is about this call: a 429 needs a code or a new enrollment, a lost answer something that was done.
 * Signing in stays possible under all but a cut or slow network, so that nobody is locked out of practice.
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
    case "case-expires":
      return pathname.endsWith("/enableMfa") || pathname.endsWith("/disableMfa");
    // Strikes on the telephone.
    case "no-answer":
      return false;
    case "answer-lost":
      return pathname.endsWith("/acceptMfa") || pathname.endsWith("/disableMfa");
    default:
      return assertNever(fault);
  }
}
