import type { Failure } from "../api/failure.ts";
import type { AfterRefusal, OpenAccept } from "../enrollment/machine/notes.ts";

/** A code that was refused, as the note at the field says it. */
export const refused = {
  kind: "refused",
  diagnosis: { verdict: { kind: "just-expired" }, computerOff: false },
} as const;
const current = { kind: "refused", diagnosis: { verdict: { kind: "current" }, computerOff: false } } as const;

/** Whatever the status was. */
export const answered: Failure = {
  kind: "refused",
  status: 400,
  reason: "bad-request",
  retryAfterSeconds: null,
  serverTime: null,
  traceId: null,
};

/** An accept that may have counted, and what its answer says; one of each kind below. */
export function openOutcome(says: AfterRefusal, failure: Failure = answered): OpenAccept {
  return { kind: "open", failure, finished: false, says };
}

export const noAnswer = openOutcome(
  { kind: "note", note: { kind: "notSwitchedOn", offline: false } },
  { kind: "timeout" },
);
export const offline = openOutcome(
  { kind: "note", note: { kind: "notSwitchedOn", offline: true } },
  { kind: "network", offline: true },
);
export const ended = openOutcome({ kind: "stop", reason: "expired" });
export const conflict = openOutcome({ kind: "stop", reason: "conflict" });
export const superseded = openOutcome({ kind: "stop", reason: "superseded" });
export const finishedBefore: OpenAccept = {
  ...openOutcome({ kind: "stop", reason: "finished" }),
  finished: true,
};
export const rightCode = openOutcome({ kind: "note", note: current });
