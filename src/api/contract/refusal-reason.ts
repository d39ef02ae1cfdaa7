import type { Call } from "../call.ts";
import type { Reason } from "../reason.ts";
import type { Problem } from "./problem.ts";
import { statusReason } from "./status-reason.ts";

const TYPE_PREFIX = "urn:mfa-enrollment:";

/** Problem types (contract.md §2–§5) that name the reason by themselves. */
const knownTypes: readonly Reason[] = [
  "invalid-grant",
  "code-rejected",
  "code-replayed",
  "enrollment-expired",
  "enrollment-exhausted",
  "enrollment-finished",
  "enrollment-superseded",
  "enrollment-unknown",
  "too-many-attempts",
  "already-enabled",
  "external-identity",
  "step-up-required",
  "user-gone",
  "not-allowed",
  "bad-request",
];

/** What is known of a refused call. */
export interface Refusal {
  readonly call: Call;
  readonly status: number;
  readonly problem: Problem;
  /** The header, or "" when there is none. */
  readonly wwwAuthenticate: string;
}

/** Why the server refused: by the known `type`, else by call and status (faults.md §1.2). Never by `detail`. */
export function refusalReason({ call, status, problem, wwwAuthenticate }: Refusal): Reason {
  if (status === 401 && wwwAuthenticate.includes("insufficient_user_authentication"))
    return "step-up-required";
  const known = knownTypes.find((reason) => problem.type === TYPE_PREFIX + reason);
  if (known !== undefined) return known;
  if (status === 403 && problem.licenseAgreement) return "license-agreement";
  if (status === 400 && isRequestFault(problem.oauthError)) return "bad-request";
  return statusReason(call, status);
}

/** OAuth errors that blame the program, not what the person typed. */
function isRequestFault(oauthError: string | null): boolean {
  return oauthError !== null && oauthError !== "invalid_grant";
}
