import { assertNever } from "../../lib/assert-never.ts";
import { afterReadBack } from "./after-read-back.ts";
import { afterFailedAccept } from "./after-failed-accept.ts";
import { finish, stop } from "./endings.ts";
import type { EnrollmentEvent } from "./enrollment-event.ts";
import { atIntro } from "./enrollment-state.ts";
import type { EnrollmentState, Held } from "./enrollment-state.ts";
import { everythingSaved, handOver, nothingSaved } from "./hand-over-way.ts";
import { codesSaved } from "./holds-unsaved-codes.ts";
import { visit } from "./visit.ts";

type At<Step extends EnrollmentState["step"]> = Extract<EnrollmentState, { step: Step }>;

/**
 * The enrollment machine: pure, and total. An event that a state does not know returns the same
 * object, so late answers fall on the floor and a handler sees that its event was not taken.
 */
export function transition(state: EnrollmentState, event: EnrollmentEvent): EnrollmentState {
  switch (state.step) {
    case "intro":
      return fromIntro(state, event);
    case "starting":
      return fromStarting(state, event);
    case "scan":
      return fromScan(state, event);
    case "scratchCodes":
      return fromScratchCodes(state, event);
    case "confirm":
      return fromConfirm(state, event);
    case "accepting":
      return fromAccepting(state, event);
    case "unknown":
      return fromUnknown(state, event);
    case "done":
      return state;
    case "stopped":
      return event.type === "restart" ? atIntro : state;
    default:
      return assertNever(state);
  }
}

function fromIntro(state: At<"intro">, event: EnrollmentEvent): EnrollmentState {
  if (event.type === "start") return state.note.kind === "wait" ? state : { step: "starting" };
  return event.type === "waitOver" && state.note.kind === "wait" ? atIntro : state;
}

function fromStarting(state: At<"starting">, event: EnrollmentEvent): EnrollmentState {
  if (event.type === "wipe") return atIntro;
  if (event.type === "enabled") {
    return { step: "scan", held: hold(event.enrollment, event.replaces), showing: "entry" };
  }
  if (event.type !== "enableFailed") return state;
  const { outcome } = event;
  return outcome.kind === "stop"
    ? { step: "stopped", reason: outcome.reason, entry: null, doubtful: false }
    : { step: "intro", note: outcome.note };
}

function hold(enrollment: Held["enrollment"], replaces: boolean): Held {
  return { enrollment, replaces, saving: nothingSaved, way: null, sentCodes: [], doubtful: false };
}

function fromScan(state: At<"scan">, event: EnrollmentEvent): EnrollmentState {
  const { held, showing } = state;
  if (event.type === "codesPrinted") return { ...state, held: { ...held, saving: everythingSaved } };
  if (event.type !== "continue") return fromHolding(state, event);
  if (showing === "getReady") return { step: "scan", held, showing: "entry" };
  return { step: "scratchCodes", held };
}

/** What happens to every step with a secret that waits for the person. */
function fromHolding(
  state: At<"scan" | "scratchCodes" | "confirm">,
  event: EnrollmentEvent,
): EnrollmentState {
  if (event.type === "visit") return visit(state, event.step);
  if (event.type === "handOver") return handOver(state, event.way);
  if (event.type === "superseded") return stop(state.held, "superseded");
  return event.type === "wipe" ? wiped(state.held.doubtful) : state;
}

/** The secret is gone, and the name of its entry with it. */
function wiped(doubtful: boolean): EnrollmentState {
  return { step: "stopped", reason: "interrupted", entry: null, doubtful };
}

function fromScratchCodes(state: At<"scratchCodes">, event: EnrollmentEvent): EnrollmentState {
  const { held } = state;
  const saving = (next: Held["saving"]): EnrollmentState => ({
    step: "scratchCodes",
    held: { ...held, saving: next },
  });
  switch (event.type) {
    case "continue":
      if (!codesSaved(held.saving)) return state;
      return { step: "confirm", held, note: { kind: "none" } };
    case "saveTried":
      return held.saving.tried ? state : saving({ ...held.saving, tried: true });
    case "savedTicked":
      return held.saving.tried ? saving({ tried: true, ticked: event.ticked }) : state;
    case "wroteDown":
    case "codesPrinted":
      return saving(everythingSaved);
    case "goWithoutCodes":
      return { step: "confirm", held, note: { kind: "none" } };
    default:
      return fromHolding(state, event);
  }
}

function fromConfirm(state: At<"confirm">, event: EnrollmentEvent): EnrollmentState {
  const { held, note } = state;
  switch (event.type) {
    case "submit":
      if (note.kind === "wait") return state;
      if (held.sentCodes.includes(event.code)) return sentBefore(state);
      return { step: "accepting", held: { ...held, sentCodes: [...held.sentCodes, event.code] } };
    case "scratchCodeTyped":
      return note.kind === "wait" ? state : { ...state, note: { kind: "scratchCodeTyped" } };
    case "codeKindChosen":
      return note.kind === "wait" || note.kind === "none" ? state : { ...state, note: { kind: "none" } };
    case "waitOver":
      return note.kind === "wait" ? { ...state, note: { kind: "none" } } : state;
    default:
      return fromHolding(state, event);
  }
}

/** A code never goes twice. The explanation it got stands; without one, this is said. */
function sentBefore(state: At<"confirm">): EnrollmentState {
  if (state.note.kind !== "none" && state.note.kind !== "scratchCodeTyped") return state;
  return { ...state, note: { kind: "sentBefore" } };
}

/** `superseded` is not heard here: this accept may have come first, and its answer says so. */
function fromAccepting(state: At<"accepting">, event: EnrollmentEvent): EnrollmentState {
  if (event.type === "accepted") return finish(state.held);
  if (event.type === "acceptFailed") return afterFailedAccept(state.held, event.outcome);
  return event.type === "wipe" ? wiped(true) : state;
}

function fromUnknown(state: At<"unknown">, event: EnrollmentEvent): EnrollmentState {
  if (event.type === "checkAgain") return state.reading ? state : { ...state, reading: true };
  if (event.type === "readBack") return state.reading ? afterReadBack(state, event.result) : state;
  return event.type === "wipe" ? wiped(true) : state;
}
