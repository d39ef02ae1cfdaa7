import { outcomeIsUnknown } from "../../api/failure.ts";
import { assertNever } from "../../lib/assert-never.ts";
import type { Verdict } from "../../lib/diagnose-refused-code.ts";
import type { AcceptOutcome, EnrollmentEvent, ReadBack } from "./enrollment-event.ts";
import type { AfterRefusal, ConfirmNote, StopReason } from "./notes.ts";
import {
  codesSaved,
  hasCodes,
  type At,
  type EnrollmentState,
  type EntryName,
  type Held,
} from "./enrollment-state.ts";

/** A code is on its way. `superseded` is not heard here: this accept may have come first, and its answer says so. */
export function fromAccepting(state: At<"accepting">, event: EnrollmentEvent): EnrollmentState {
  if (event.type === "accepted") return finish(state.held);
  if (event.type === "acceptFailed") return afterFailedAccept(state.held, event.outcome);
  return event.type === "wipe" ? wiped(true) : state;
}

export function fromUnknown(state: At<"unknown">, event: EnrollmentEvent): EnrollmentState {
  const { reading } = state;
  if (event.type === "checkAgain") return reading === "no" ? { ...state, reading: "again" } : state;
  if (event.type === "readBack") return reading === "no" ? state : afterReadBack(state, event.result);
  return event.type === "wipe" ? wiped(true) : state;
}

function afterFailedAccept(held: Held, outcome: AcceptOutcome): EnrollmentState {
  switch (outcome.kind) {
    case "notSent":
      return { step: "confirm", held: withoutLastCode(held), note: outcome.note };
    case "refused":
      return said(held, outcome.says);
    case "open": {
      const { says } = outcome;
      const verdict = verdictIn(says);
      const olderBefore = held.olderBefore || verdict === "older";
      const keyProved = held.keyProved || provesKey(verdict);
      const open = { ...outcome, says: held.olderBefore ? byTheClock(says) : says };
      return { step: "unknown", held: { ...held, olderBefore, keyProved }, open, reading: "first" };
    }
    default:
      return assertNever(outcome);
  }
}

function verdictIn(says: AfterRefusal): Verdict["kind"] {
  const refused = says.kind === "note" && says.note.kind === "refused";
  return refused ? says.note.diagnosis.verdict.kind : "unavailable";
}

/** The refused code was one of this very key, too early or too late. */
export function provesKey(verdict: Verdict["kind"]): boolean {
  return !["unavailable", "other-entry", "scratch-code"].includes(verdict);
}

/** Two steps old once more: the phone is behind. */
function byTheClock(says: AfterRefusal): AfterRefusal {
  if (says.kind === "stop" || says.note.kind !== "refused") return says;
  const { verdict, computerOff } = says.note.diagnosis;
  if (verdict.kind !== "older") return says;
  return {
    kind: "note",
    note: { ...says.note, diagnosis: { verdict: { ...verdict, kind: "behind" }, computerOff } },
  };
}

/** Only a reading that proves it makes the enrollment done. */
function afterReadBack(state: At<"unknown">, result: ReadBack): EnrollmentState {
  const { open } = state;
  switch (result.kind) {
    case "failed":
      return { ...state, reading: "no" };
    case "on":
      return contested(open) ? leftOpen(state) : finish(state.held);
    case "undecided":
      return open.finished ? finish(state.held) : leftOpen(state);
    case "off":
      // What was not answered may still arrive.
      return said(read(state, state.held.outcomeUnknown || outcomeIsUnknown(open.failure)), open.says);
    default:
      return assertNever(result);
  }
}

type Open = At<"unknown">["open"];

/** Somebody else changed the state: that MFA is on may be theirs. */
function contested({ says, finished }: Open): boolean {
  if (says.kind === "note" || finished) return false;
  return ["conflict", "finished", "superseded", "caseOver"].includes(says.reason);
}

function leftOpen(state: At<"unknown">): EnrollmentState {
  const { held, open } = state;
  const { says } = open;
  if (says.kind === "note") {
    return { step: "confirm", held: read(state, true), note: openNote(says.note, held.outcomeUnknown) };
  }
  // A newer one took its place: that much is certain.
  return says.reason === "superseded" ? said(held, says) : said(read(state, true), says);
}

/** What stands at the field while MFA is on, by this phone or another. */
function openNote(note: ConfirmNote, before: boolean): ConfirmNote {
  if (note.kind === "notSwitchedOn") return { kind: "undecided" };
  const right = note.kind === "refused" && note.diagnosis.verdict.kind === "current";
  return right && before ? { kind: "mayCount" } : note;
}

/** A code that no answer came for may go again once the user was read back: it was lost on the way, or its refusal tells. */
function read({ held, open }: At<"unknown">, outcomeUnknown: boolean): Held {
  const lost = open.failure.kind === "network";
  return { ...(lost ? withoutLastCode(held) : held), outcomeUnknown };
}

function withoutLastCode(held: Held): Held {
  return { ...held, sentCodes: held.sentCodes.slice(0, -1) };
}

function said(held: Held, says: AfterRefusal): EnrollmentState {
  return says.kind === "stop" ? stop(held, says.reason) : { step: "confirm", held, note: says.note };
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
