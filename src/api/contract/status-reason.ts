import type { Call } from "../call.ts";
import type { Reason } from "../reason.ts";

type Row = Partial<Record<Call, Reason>> & { readonly other: Reason };

const badGrant = { signIn: "invalid-grant", answerChallenge: "invalid-grant" } as const;

/** Of a sign-in these say nothing that a person could act on: no state is known that could have changed. */
const misplaced = { signIn: "bad-request", answerChallenge: "bad-request" } as const;

/** One row a status, one cell a call: faults.md §1.2 for appliances that send no known `type`. */
const rows: Readonly<Record<number, Row>> = {
  400: { ...badGrant, refresh: "session-ended", acceptMfa: "code-rejected", other: "bad-request" },
  401: { signIn: "invalid-grant", answerChallenge: "challenge-expired", other: "session-ended" },
  403: { ...badGrant, other: "not-allowed" },
  404: {
    getUser: "user-gone",
    enableMfa: "user-gone",
    acceptMfa: "enrollment-expired",
    disableMfa: "user-gone",
    other: "not-offered",
  },
  405: { other: "not-offered" },
  408: { other: "busy" },
  409: { ...misplaced, enableMfa: "already-enabled", disableMfa: "already-off", other: "conflict" },
  410: {
    ...misplaced,
    acceptMfa: "enrollment-expired",
    answerChallenge: "challenge-expired",
    other: "conflict",
  },
  415: { other: "not-offered" },
  422: { ...badGrant, acceptMfa: "code-rejected", other: "bad-request" },
  423: { other: "locked" },
  424: { other: "not-offered" },
  429: { other: "too-many-attempts" },
  502: { other: "busy" },
  503: { other: "busy" },
  504: { other: "busy" },
};

/** The coarser, still true reason from call and status alone. */
export function statusReason(call: Call, status: number): Reason {
  const row = rows[status];
  if (row === undefined) return status >= 500 ? "server-failed" : "bad-request";
  return row[call] ?? row.other;
}
