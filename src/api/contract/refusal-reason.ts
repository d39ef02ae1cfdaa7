import * as v from "valibot";
import { PROBLEM_PREFIX } from "../../../contract/problem-prefix.ts";
import { saneTraceId } from "../http/trace-id.ts";
import type { Call } from "./calls.ts";
import { reasons, type Reason } from "./reasons.ts";

/** The members of an error body that logic may look at; `title` and `detail` are never read (docs/contract.md §5). */
export interface Problem {
  readonly type: string | null;
  /** OAuth's error code (RFC 6749 §5.2), which some appliances send from the token endpoint. */
  readonly oauthError: string | null;
  readonly traceId: string | null;
  readonly licenseAgreement: boolean;
  readonly triesLeft: number | null;
  /** By how many seconds the phone's clock is off, where a server of ours says it; negative when it is behind. */
  readonly clockOffSeconds: number | null;
}

/** What is known of a refused call. */
export interface Refusal {
  readonly call: Call;
  readonly status: number;
  readonly problem: Problem;
  /** The header, or "" when there is none. */
  readonly wwwAuthenticate: string;
}

/** Why the server refused: by the known `type`, else by call and status. Never by `detail`. */
export function refusalReason({ call, status, problem, wwwAuthenticate }: Refusal): Reason {
  if (status === 401 && wwwAuthenticate.includes("insufficient_user_authentication"))
    return "step-up-required";
  const typed = reasonOfType(problem.type);
  if (typed !== null) return typed;
  if (status === 403 && problem.licenseAgreement) return "license-agreement";
  if (status === 400 && isRequestFault(problem.oauthError)) return "bad-request";
  return statusReason(call, status);
}

function reasonOfType(type: string | null): Reason | null {
  const name = type?.startsWith(PROBLEM_PREFIX) === true ? type.slice(PROBLEM_PREFIX.length) : "";
  return isReason(name) ? name : null;
}

function isReason(name: string): name is Reason {
  return Object.hasOwn(reasons, name);
}

/** OAuth errors that blame the program, not what the person typed. */
function isRequestFault(oauthError: string | null): boolean {
  return oauthError !== null && oauthError !== "invalid_grant";
}

type Row = Partial<Record<Call, Reason>> & { readonly other: Reason };

const badGrant = { signIn: "invalid-grant", answerChallenge: "invalid-grant" } as const;

/** At sign-in these say nothing that a person could act on: there is no known state that could have changed. */
const misplaced = { signIn: "bad-request", answerChallenge: "bad-request" } as const;

/** One row a status, one cell a call, for appliances that send no known `type` (docs/contract.md §5). */
const rows: Readonly<Record<number, Row>> = {
  400: { ...badGrant, refresh: "session-ended", other: "bad-request" },
  // The vendor documents it for a wrong code too; whether the challenge is too old for that, its age tells.
  401: { ...badGrant, other: "session-ended" },
  403: { answerChallenge: "invalid-grant", other: "not-allowed" },
  404: {
    getUser: "user-gone",
    enableMfa: "user-gone",
    acceptMfa: "enrollment-over",
    disableMfa: "user-gone",
    other: "not-offered",
  },
  405: { other: "not-offered" },
  408: { other: "busy" },
  409: { ...misplaced, enableMfa: "already-enabled", disableMfa: "already-off", other: "conflict" },
  410: {
    ...misplaced,
    acceptMfa: "enrollment-over",
    answerChallenge: "challenge-expired",
    other: "conflict",
  },
  415: { other: "not-offered" },
  422: { ...badGrant, other: "bad-request" },
  423: { other: "locked" },
  424: { other: "not-offered" },
  429: { other: "too-many-attempts" },
  502: { other: "busy" },
  503: { other: "busy" },
  504: { other: "busy" },
};

/** The coarser, still true reason from call and status alone. */
function statusReason(call: Call, status: number): Reason {
  const row = rows[status];
  if (row === undefined) return status >= 500 ? "server-failed" : "bad-request";
  return row[call] ?? row.other;
}

const text = v.fallback(v.nullable(v.string()), null);

const schema = v.object({
  type: text,
  error: text,
  traceId: text,
  licenseAgreementAcceptanceRequired: v.fallback(v.boolean(), false),
  triesLeft: v.fallback(v.nullable(v.number()), null),
  clockOffSeconds: v.fallback(v.nullable(v.number()), null),
});

/** Reads an error body of any kind; no member is required and nothing makes it fail. */
export function decodeProblem(json: unknown): Problem {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return noProblem;
  const { type, error, traceId, licenseAgreementAcceptanceRequired, ...numbers } = parsed.output;
  return {
    type,
    oauthError: error,
    traceId: saneTraceId(traceId),
    licenseAgreement: licenseAgreementAcceptanceRequired,
    ...numbers,
  };
}

/** What an answer without a readable body says. */
export const noProblem: Problem = {
  type: null,
  oauthError: null,
  traceId: null,
  licenseAgreement: false,
  triesLeft: null,
  clockOffSeconds: null,
};
