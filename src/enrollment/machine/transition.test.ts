import { describe, expect, it } from "vitest";
import type { EnrollmentEvent } from "./enrollment-event.ts";
import type { EnrollmentState, Step } from "./enrollment-state.ts";
import { events, heldEnrollment, states } from "../../testing/machine-samples.ts";
import { transition } from "./transition.ts";

type EventName = keyof typeof events;

/**
 * State × event, whole. What is not listed for a state is not known to it and must return the very
 * same object; so every cell of the table is checked, and a new event fails here until it is placed.
 */
const table: Readonly<Record<keyof typeof states, Partial<Record<EventName, Step>>>> = {
  intro: { start: "starting" },
  introFailed: { start: "starting" },
  introWaiting: { waitOver: "intro" },
  starting: {
    enabled: "scan",
    enableFailedRetry: "intro",
    enableFailedStop: "stopped",
    wipe: "intro",
  },
  scan: {
    continue: "scratchCodes",
    visitGetReady: "scan",
    visitScratchCodes: "scratchCodes",
    visitConfirm: "scratchCodes",
    codesPrinted: "scan",
    handOver: "scan",
    superseded: "stopped",
    wipe: "stopped",
  },
  scanWithoutCodes: {
    continue: "confirm",
    visitGetReady: "scan",
    visitConfirm: "confirm",
    codesPrinted: "scan",
    handOver: "scan",
    superseded: "stopped",
    wipe: "stopped",
  },
  scanBehindGetReady: {
    continue: "scan",
    visitScan: "scan",
    visitScratchCodes: "scratchCodes",
    visitConfirm: "scratchCodes",
    codesPrinted: "scan",
    handOver: "scan",
    superseded: "stopped",
    wipe: "stopped",
  },
  scratchCodes: {
    saveTried: "scratchCodes",
    wroteDown: "scratchCodes",
    codesPrinted: "scratchCodes",
    goWithoutCodes: "confirm",
    visitGetReady: "scan",
    visitScan: "scan",
    handOver: "scan",
    superseded: "stopped",
    wipe: "stopped",
  },
  scratchCodesTried: {
    savedTicked: "scratchCodes",
    wroteDown: "scratchCodes",
    codesPrinted: "scratchCodes",
    goWithoutCodes: "confirm",
    visitGetReady: "scan",
    visitScan: "scan",
    handOver: "scan",
    superseded: "stopped",
    wipe: "stopped",
  },
  scratchCodesSaved: {
    continue: "confirm",
    savedTicked: "scratchCodes",
    wroteDown: "scratchCodes",
    codesPrinted: "scratchCodes",
    goWithoutCodes: "confirm",
    visitGetReady: "scan",
    visitScan: "scan",
    visitConfirm: "confirm",
    handOver: "scan",
    superseded: "stopped",
    wipe: "stopped",
  },
  confirm: {
    submit: "accepting",
    scratchCodeTyped: "confirm",
    visitGetReady: "scan",
    visitScan: "scan",
    visitScratchCodes: "scratchCodes",
    handOver: "scan",
    superseded: "stopped",
    wipe: "stopped",
  },
  confirmRefused: {
    scratchCodeTyped: "confirm",
    codeKindChosen: "confirm",
    visitGetReady: "scan",
    visitScan: "scan",
    visitScratchCodes: "scratchCodes",
    handOver: "scan",
    superseded: "stopped",
    wipe: "stopped",
  },
  confirmWaiting: {
    waitOver: "confirm",
    visitGetReady: "scan",
    visitScan: "scan",
    visitScratchCodes: "scratchCodes",
    handOver: "scan",
    superseded: "stopped",
    wipe: "stopped",
  },
  accepting: {
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
  },
  acceptingAgain: {
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
  },
  unknownReading: {
    readBackOn: "done",
    readBackOff: "confirm",
    readBackUndecided: "confirm",
    readBackFailed: "unknown",
    wipe: "stopped",
  },
  unknownRightCode: {
    readBackOn: "done",
    readBackOff: "confirm",
    readBackUndecided: "confirm",
    readBackFailed: "unknown",
    wipe: "stopped",
  },
  unknownEnded: {
    readBackOn: "done",
    readBackOff: "stopped",
    readBackUndecided: "stopped",
    readBackFailed: "unknown",
    wipe: "stopped",
  },
  unknownConflict: {
    readBackOn: "stopped",
    readBackOff: "stopped",
    readBackUndecided: "stopped",
    readBackFailed: "unknown",
    wipe: "stopped",
  },
  unknownSuperseded: {
    readBackOn: "stopped",
    readBackOff: "stopped",
    readBackUndecided: "stopped",
    readBackFailed: "unknown",
    wipe: "stopped",
  },
  unknownFinished: {
    readBackOn: "done",
    readBackOff: "stopped",
    readBackUndecided: "done",
    readBackFailed: "unknown",
    wipe: "stopped",
  },
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
      to: new Map(entries<string, Step | undefined>(new Map(entries(table)).get(from) ?? {})).get(name),
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
