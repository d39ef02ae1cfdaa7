import { describe, expect, it } from "vitest";
import type { EnrollmentEvent } from "./enrollment-event.ts";
import type { EnrollmentState, Step } from "./enrollment-state.ts";
import { events, heldEnrollment, states } from "../../testing/machine-samples.ts";
import { transition } from "./transition.ts";

type EventName = keyof typeof events;

type Row = Partial<Record<EventName, Step>>;

const left = { superseded: "stopped", wipe: "stopped" } as const;
const scan = { handOver: "scan", codesPrinted: "scan", ...left } as const;
const scratchCodes = {
  wroteDown: "scratchCodes",
  codesPrinted: "scratchCodes",
  goWithoutCodes: "confirm",
  visitGetReady: "scan",
  visitScan: "scan",
  handOver: "scan",
  ...left,
} as const;
const confirm = {
  visitGetReady: "scan",
  visitScan: "scan",
  visitScratchCodes: "scratchCodes",
  handOver: "scan",
  ...left,
} as const;
const accepting: Row = {
  accepted: "done",
  notSent: "confirm",
  acceptFailedRetry: "confirm",
  acceptFailedStop: "stopped",
  rightCodeRefused: "unknown",
  rightCodeEnded: "unknown",
  finishedBefore: "unknown",
  noAnswer: "unknown",
  noAnswerOffline: "unknown",
  wipe: "stopped",
};
/** A reading, by what it says: on, off or undecided. */
const reading = (on: Step, off: Step, undecided: Step): Row => ({
  readBackOn: on,
  readBackOff: off,
  readBackUndecided: undecided,
  readBackFailed: "unknown",
  wipe: "stopped",
});

/**
 * State × event, whole. What is not listed for a state is not known to it and must return the very
 * same object; so every cell of the table is checked, and a new event fails here until it is placed.
 */
const table: Readonly<Record<keyof typeof states, Row>> = {
  intro: { start: "starting" },
  introFailed: { start: "starting" },
  introWaiting: { waitOver: "intro" },
  starting: { enabled: "scan", enableFailedRetry: "intro", enableFailedStop: "stopped", wipe: "intro" },
  scan: {
    ...scan,
    continue: "scratchCodes",
    visitGetReady: "scan",
    visitScratchCodes: "scratchCodes",
    visitConfirm: "scratchCodes",
  },
  scanWithoutCodes: { ...scan, continue: "confirm", visitGetReady: "scan", visitConfirm: "confirm" },
  scanBehindGetReady: {
    ...scan,
    continue: "scan",
    visitScan: "scan",
    visitScratchCodes: "scratchCodes",
    visitConfirm: "scratchCodes",
  },
  scratchCodes: { ...scratchCodes, saveTried: "scratchCodes" },
  scratchCodesTried: { ...scratchCodes, savedTicked: "scratchCodes" },
  scratchCodesSaved: {
    ...scratchCodes,
    savedTicked: "scratchCodes",
    continue: "confirm",
    visitConfirm: "confirm",
  },
  confirm: { ...confirm, submit: "accepting", scratchCodeTyped: "confirm" },
  confirmRefused: { ...confirm, scratchCodeTyped: "confirm", codeKindChosen: "confirm" },
  confirmWaiting: { ...confirm, waitOver: "confirm" },
  accepting,
  acceptingAgain: accepting,
  unknownReading: reading("done", "confirm", "confirm"),
  unknownRightCode: reading("done", "confirm", "confirm"),
  unknownEnded: reading("done", "stopped", "stopped"),
  unknownConflict: reading("stopped", "stopped", "stopped"),
  unknownSuperseded: reading("stopped", "stopped", "stopped"),
  unknownFinished: reading("done", "stopped", "done"),
  unknown: { checkAgain: "unknown", wipe: "stopped" },
  done: {},
  stopped: { restart: "intro" },
};

function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [string, Value][] {
  return Object.entries(record);
}

describe("the enrollment machine", () => {
  const cells = entries<string, EnrollmentState>(states).flatMap(([from, state]) =>
    entries<string, EnrollmentEvent>(events).map(([name, event]) => ({
      from,
      state,
      name,
      event,
      to: new Map(
        entries<string, Step | undefined>(new Map(entries<string, Row>(table)).get(from) ?? {}),
      ).get(name),
    })),
  );

  it.each(cells)("from $from on $name", ({ state, event, to }) => {
    const next = transition(state, event);
    if (to === undefined) expect(next).toBe(state);
    else {
      expect(next.step).toBe(to);
      expect(next).not.toBe(state);
    }
  });

  it("keeps the very same enrollment through every move that keeps one", () => {
    for (const state of Object.values(states)) {
      if (!("held" in state)) continue;
      for (const event of Object.values(events)) {
        const next = transition(state, event);
        if ("held" in next) expect(next.held.enrollment).toBe(state.held.enrollment);
      }
    }
  });

  it("asks nobody to keep scratch codes that are none, in whichever way it is handed over", () => {
    const handed = transition(states.scanWithoutCodes, events.handOver);
    expect(transition(handed, events.continue)).toMatchObject({ step: "confirm" });
  });

  it("holds no secret once it is done or stopped", () => {
    for (const state of Object.values(states)) {
      for (const event of Object.values(events)) {
        const next = transition(state, event);
        if (next.step !== "done" && next.step !== "stopped") continue;
        expect(JSON.stringify(next)).not.toContain(heldEnrollment.secretKey);
        expect(JSON.stringify(next)).not.toContain(heldEnrollment.token);
      }
    }
  });
});
