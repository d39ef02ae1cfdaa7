import type { Failure } from "../../api/failure.ts";
import { assertNever } from "../../lib/assert-never.ts";
import type { AcceptOutcome, EnrollmentEvent, ReadBack } from "./enrollment-event.ts";
import { codesSaved, hasCodes } from "./enrollment-state.ts";
import type { At, EnrollmentState, EntryName, Held } from "./enrollment-state.ts";
import type { StopReason } from "./stop-reason.ts";

/** A code is on its way. `superseded` is not heard here: this accept may have come first, and its answer says so. */
export function fromAccepting(state: At<"accepting">, event: EnrollmentEvent): EnrollmentState {
  if (event.type === "accepted") return finish(state.held);
  if (event.type === "acceptFailed") return afterFailedAccept(state.held, event.outcome);
  return event.type === "wipe" ? wiped(true) : state;
}

export function fromUnknown(state: At<"unknown">, event: EnrollmentEvent): EnrollmentState {
  if (event.type === "checkAgain") return state.reading ? state : { ...state, reading: true };
  if (event.type === "readBack") return state.reading ? afterReadBack(state, event.result) : state;
  return event.type === "wipe" ? wiped(true) : state;
}

function afterFailedAccept(held: Held, outcome: AcceptOutcome): EnrollmentState {
  switch (outcome.kind) {
    case "retry":
      return { step: "confirm", held, note: outcome.note };
    case "rightCodeRefused":
      return { step: "confirm", held, note: held.outcomeUnknown ? { kind: "mayCount" } : outcome.note };
    case "unexplainedEnd":
      // It may have ended because the accept without an answer counted: nothing is to be deleted then.
      return held.outcomeUnknown
        ? { step: "confirm", held, note: { kind: "mayCount" } }
        : stop(held, outcome.reason);
    case "finished":
      // Said a second time, or after an accept without an answer: then it is proved.
      return held.outcomeUnknown ? finish(held) : unknown(held, outcome.failure);
    case "noAnswer":
      return unknown(held, outcome.failure);
    case "stop":
      // The token never left this page: when an unanswered accept of ours is followed by
      // "finished", that accept was the one that finished it.
      if (outcome.reason === "finished" && held.outcomeUnknown) return finish(held);
      return stop(held, outcome.reason);
    default:
      return assertNever(outcome);
  }
}

function unknown(held: Held, failure: Failure): EnrollmentState {
  return { step: "unknown", held: { ...held, outcomeUnknown: true }, failure, reading: true };
}

/** Only a reading that proves it makes the enrollment done. */
function afterReadBack(state: At<"unknown">, result: ReadBack): EnrollmentState {
  switch (result.kind) {
    case "on":
      return finish(state.held);
    case "off":
      return { step: "confirm", held: state.held, note: { kind: "notSwitchedOn" } };
    case "undecided":
      return { step: "confirm", held: state.held, note: { kind: "undecided" } };
    case "failed":
      return { ...state, reading: false };
    default:
      return assertNever(result);
  }
}

export function stop(held: Held, reason: StopReason): EnrollmentState {
  return { step: "stopped", reason, entry: entryOf(held), outcomeUnknown: held.outcomeUnknown };
}

function finish(held: Held): EnrollmentState {
  const withoutCodes = !hasCodes(held) || !codesSaved(held.saving);
  return { step: "done", entry: entryOf(held), replaced: held.replaces, withoutCodes };
}

/** Field by field: nothing else of the enrollment may reach a state without a secret. */
function entryOf({ enrollment: { issuer, account } }: Held): EntryName {
  return { issuer, account };
}

/** The secret is gone, and the name of its entry with it. */
export function wiped(outcomeUnknown: boolean): EnrollmentState {
  return { step: "stopped", reason: "interrupted", entry: null, outcomeUnknown };
}
