import { reasons } from "../../api/contract/reasons.ts";
import { outcomeIsUnknown, type Failure } from "../../api/failure.ts";
import { assertNever } from "../../lib/assert-never.ts";
import type { Diagnosis } from "../../lib/diagnose-refused-code.ts";
import type { AcceptOutcome } from "../machine/enrollment-event.ts";
import type { AfterRefusal, ConfirmNote } from "../machine/notes.ts";
import type { StopReason } from "../machine/stop-reason.ts";
import { waitNote } from "../wait-left.tsx";

type Refused = Extract<Failure, { kind: "refused" }>;

/** Why the server refused the code; `serverTime` is the refusal's `Date`. */
export type Explain = (serverTime: number | null) => Promise<Diagnosis>;

/**
 * What a failed acceptMfa means, for oneself and for others. A status proves nothing: a proxy that sends twice, or a
 * server that fails after its commit, refuses a code that counts. Only a code of another key cannot have counted; after
 * any other the user is read back, before anything is said.
 */
export async function acceptOutcome(failure: Failure, explain: Explain): Promise<AcceptOutcome> {
  if (failure.kind !== "refused" || outcomeIsUnknown(failure)) {
    return { kind: "open", failure, finished: false, says: note(notSwitchedOn(failure)) };
  }
  if (neverSent(failure)) return { kind: "notSent", note: { kind: "failed", failure } };
  const diagnosis = await explain(failure.serverTime);
  const says = saysOf(failure, diagnosis);
  const finished = failure.reason === "enrollment-finished";
  if (diagnosis.verdict.kind === "other-entry" && !finished) return { kind: "refused", says };
  return { kind: "open", failure, finished, says };
}

/** The gateway sends nothing to a server that it doesn't know, nobody sends without a session, and dropped digits went nowhere. */
function neverSent({ reason }: Refused): boolean {
  return reason === "session-ended" || reason === "upstream-untrusted" || reason === "code-dropped";
}

function notSwitchedOn(failure: Failure): ConfirmNote {
  return { kind: "notSwitchedOn", offline: failure.kind === "network" && failure.offline };
}

/** What the refusal says where MFA is off, or the code cannot have counted. */
function saysOf(failure: Refused, diagnosis: Diagnosis): AfterRefusal {
  const meaning = reasons[failure.reason].accept;
  switch (meaning) {
    case "retry":
      return note({ kind: "failed", failure });
    case "diagnose":
      return note(refusedNote(failure, diagnosis));
    case "usedBefore":
      return note(refusedNote(failure, { ...diagnosis, verdict: { kind: "already-used" } }));
    case "wait":
      return note(waitNote("tooMany", failure.retryAfterSeconds));
    case "waitLocked":
      return note(waitNote("locked", failure.retryAfterSeconds));
    case "conflict":
    case "exhausted":
    case "expired":
    case "externalIdentity":
    case "finished":
    case "gone":
    case "licenseAgreement":
    case "notAllowed":
    case "superseded":
      return stop(meaning);
    default:
      return assertNever(meaning);
  }
}

function note(said: ConfirmNote): AfterRefusal {
  return { kind: "note", note: said };
}

function stop(reason: StopReason): AfterRefusal {
  return { kind: "stop", reason };
}

function refusedNote({ triesLeft = null }: Refused, diagnosis: Diagnosis): ConfirmNote {
  return { kind: "refused", diagnosis, triesLeft };
}
