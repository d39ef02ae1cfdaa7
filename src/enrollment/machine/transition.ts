import { assertNever } from "../../lib/assert-never.ts";
import { fromAccepting, fromUnknown, stop, wiped } from "./after-accept.ts";
import type { EnrollmentEvent } from "./enrollment-event.ts";
import {
  atIntro,
  codesSaved,
  hasCodes,
  type At,
  type EnrollmentState,
  type HandOverWay,
  type Held,
  type Saving,
} from "./enrollment-state.ts";
import { visit } from "./history-step.ts";

const nothingSaved: Saving = { tried: false, ticked: false };
const everythingSaved: Saving = { tried: true, ticked: true };

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
    ? { step: "stopped", reason: outcome.reason, entry: null, outcomeUnknown: false }
    : { step: "intro", note: outcome.note };
}

function hold(enrollment: Held["enrollment"], replaces: boolean): Held {
  const saving = unsaved(enrollment);
  return {
    enrollment,
    replaces,
    saving,
    way: null,
    sentCodes: [],
    olderBefore: false,
    keyProved: false,
    outcomeUnknown: false,
  };
}

/** Where there are no codes, nothing waits for their being kept. */
function unsaved({ scratchCodes }: Held["enrollment"]): Saving {
  return scratchCodes.length === 0 ? everythingSaved : nothingSaved;
}

function fromScan(state: At<"scan">, event: EnrollmentEvent): EnrollmentState {
  const { held, showing } = state;
  if (event.type === "codesPrinted") return { ...state, held: { ...held, saving: everythingSaved } };
  if (event.type !== "continue") return fromHolding(state, event);
  if (showing === "getReady") return { step: "scan", held, showing: "entry" };
  return hasCodes(held) ? { step: "scratchCodes", held } : { step: "confirm", held, note: { kind: "none" } };
}

/** What happens to every step with a secret that waits for the person. */
function fromHolding(
  state: At<"scan" | "scratchCodes" | "confirm">,
  event: EnrollmentEvent,
): EnrollmentState {
  if (event.type === "visit") return visit(state, event.step);
  if (event.type === "handOver") return handOver(state, event.way);
  if (event.type === "superseded") return stop(state.held, "superseded");
  return event.type === "wipe" ? wiped(state.held.outcomeUnknown) : state;
}

/**
 * Another way begins at its first step, and nobody has seen the codes in it yet. The same way again goes on where it
 * stood.
 */
function handOver(state: At<"scan" | "scratchCodes" | "confirm">, way: HandOverWay): EnrollmentState {
  if (state.held.way === way) return state;
  const held: Held = { ...state.held, way, saving: unsaved(state.held.enrollment) };
  return { step: "scan", held, showing: "entry" };
}

function fromScratchCodes(state: At<"scratchCodes">, event: EnrollmentEvent): EnrollmentState {
  const { held } = state;
  const saving = (next: Held["saving"]): EnrollmentState => ({
    step: "scratchCodes",
    held: { ...held, saving: next },
  });
  if (event.type === "saveTried") return held.saving.tried ? state : saving({ ...held.saving, tried: true });
  if (event.type === "savedTicked")
    return held.saving.tried ? saving({ tried: true, ticked: event.ticked }) : state;
  if (event.type === "wroteDown" || event.type === "codesPrinted") return saving(everythingSaved);
  const goesOn = event.type === "continue" ? codesSaved(held.saving) : event.type === "goWithoutCodes";
  return goesOn ? { step: "confirm", held, note: { kind: "none" } } : fromHolding(state, event);
}

function fromConfirm(state: At<"confirm">, event: EnrollmentEvent): EnrollmentState {
  const { held, note } = state;
  const waits = note.kind === "wait";
  if (event.type === "submit") {
    if (waits) return state;
    if (held.sentCodes.includes(event.code)) return sentBefore(state, event.code);
    return { step: "accepting", held: { ...held, sentCodes: [...held.sentCodes, event.code] } };
  }
  if (event.type === "scratchCodeTyped")
    return waits ? state : { ...state, note: { kind: "scratchCodeTyped" } };
  if (event.type === "codeKindChosen")
    return waits || note.kind === "none" ? state : { ...state, note: { kind: "none" } };
  if (event.type === "waitOver") return waits ? { ...state, note: { kind: "none" } } : state;
  return fromHolding(state, event);
}

/** A code never goes twice. The explanation stands where it is this code's; without one, this is said. */
function sentBefore(state: At<"confirm">, code: string): EnrollmentState {
  const { note, held } = state;
  const explained = note.kind !== "none" && note.kind !== "scratchCodeTyped";
  if (explained && code === held.sentCodes.at(-1)) return state;
  return { ...state, note: { kind: "sentBefore" } };
}
