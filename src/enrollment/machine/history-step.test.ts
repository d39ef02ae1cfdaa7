import { expect, it } from "vitest";
import { states } from "../../testing/machine-samples.ts";
import { commitInFlight, holdsUnsavedCodes, nameOfEntry } from "./enrollment-state.ts";
import {
  depthOf,
  historyStepOf,
  historySteps,
  readHistoryStep,
  stepsOf,
  viewOf,
  viewsBehind,
  type View,
} from "./history-step.ts";

const views: Readonly<Record<keyof typeof states, View>> = {
  intro: "getReady",
  introFailed: "getReady",
  introWaiting: "getReady",
  starting: "getReady",
  scan: "scan",
  scanWithoutCodes: "scan",
  scanBehindGetReady: "getReady",
  scratchCodes: "scratchCodes",
  scratchCodesTried: "scratchCodes",
  scratchCodesSaved: "scratchCodes",
  confirm: "confirm",
  confirmRefused: "confirm",
  confirmWaiting: "confirm",
  accepting: "confirm",
  acceptingAgain: "confirm",
  unknownReading: "confirm",
  unknownRightCode: "confirm",
  unknownEnded: "confirm",
  unknownConflict: "confirm",
  unknownSuperseded: "confirm",
  unknownFinished: "confirm",
  unknown: "confirm",
  done: "done",
  stopped: "stopped",
};

it("each state has its view", () => {
  expect(Object.fromEntries(Object.entries(states).map(([name, state]) => [name, viewOf(state)]))).toEqual(
    views,
  );
  expect(historyStepOf(states.done)).toBe("getReady");
  expect(viewOf({ ...states.stopped, reason: "interrupted" })).toBe("getReady");
});

it("a step is as deep as the steps before it, of which scratch codes are one only where there are any", () => {
  expect(historySteps.map((step) => depthOf(step, true))).toEqual([0, 1, 2, 3]);
  expect(stepsOf(false).map((step) => depthOf(step, false))).toEqual([0, 1, 2]);
  expect(historySteps.map((step) => viewsBehind(step, true))).toEqual([0, 0, 1, 2]);
  expect(viewsBehind("confirm", false)).toBe(1);
});

it.each([undefined, null, "confirm", {}, { enrollStep: "done" }, { enrollStep: 3 }])(
  "what is no step in the history is Get ready: %o",
  (state) => {
    expect(readHistoryStep(state)).toBe("getReady");
  },
);

it.each(historySteps)("%s is read from the history", (enrollStep) => {
  expect(readHistoryStep({ enrollStep })).toBe(enrollStep);
});

it("who leaves is asked for codes that aren't kept, and for a code on its way, alone", () => {
  const where = (holds: typeof commitInFlight) =>
    Object.entries(states).flatMap(([name, state]) => (holds(state) ? [name] : []));
  expect(where(holdsUnsavedCodes)).toEqual(["scratchCodes", "scratchCodesTried"]);
  expect(where(commitInFlight)).toEqual(
    Object.keys(states).filter((name) => name.startsWith("accepting") || name.startsWith("unknown")),
  );
});

it.each([
  ["", "ada", "ada"],
  ["host", "ada@host", "ada@host"],
  ["host", "ada", "ada@host"],
])("of %j, %j is named %j", (issuer, account, name) => {
  expect(nameOfEntry({ issuer, account })).toBe(name);
});
