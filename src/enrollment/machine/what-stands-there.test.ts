import { expect, it, describe } from "vitest";
import { events, heldEnrollment, states, saved } from "../../testing/machine-samples.ts";
import type { EnrollmentEvent } from "./enrollment-event.ts";
import type { EnrollmentState } from "./enrollment-state.ts";
import { transition } from "./transition.ts";

const { issuer, account } = heldEnrollment;
const { scan, scratchCodes, scratchCodesTried, scratchCodesSaved, confirm, confirmRefused, confirmWaiting } =
  states;
const typed = { ...confirm, note: { kind: "scratchCodeTyped" } } as const;
const refusedTwice = { ...confirmRefused, held: { ...confirm.held, sentCodes: ["654321", "123456"] } };
const another: EnrollmentEvent = { type: "submit", code: "111111" };
const first: EnrollmentEvent = { type: "submit", code: "654321" };
const withoutCodes = { ...heldEnrollment, scratchCodes: [] };
const stopped = { step: "stopped", entry: null, outcomeUnknown: false } as const;

/** Whole states: what somebody has entered, sent and kept, and what stands at the field. */
const moves: readonly (readonly [string, EnrollmentState, EnrollmentEvent, EnrollmentState])[] = [
  ["a setup begins with nothing kept or sent", states.starting, events.enabled, scan],
  [
    "of an old phone it knows",
    states.starting,
    { ...events.enabled, replaces: true },
    { ...scan, held: { ...scan.held, replaces: true } },
  ],
  [
    "no scratch codes need not be kept",
    states.starting,
    { ...events.enabled, enrollment: withoutCodes },
    states.scanWithoutCodes,
  ],
  [
    "no setup is why it stopped",
    states.starting,
    events.enableFailedStop,
    { ...stopped, reason: "notAllowed" },
  ],
  [
    "a newer setup is why it stopped",
    scan,
    events.superseded,
    { ...stopped, reason: "superseded", entry: { issuer, account } },
  ],
  ["Back to Get ready keeps it", scan, events.visitGetReady, states.scanBehindGetReady],
  ["and on from there", states.scanBehindGetReady, events.continue, scan],
  ["Back to the key", confirm, events.visitScan, { step: "scan", held: confirm.held, showing: "entry" }],
  ["Forward to the code", scratchCodesSaved, events.visitConfirm, confirm],
  [
    "another way begins at the key",
    scratchCodes,
    events.handOver,
    { ...scan, held: { ...scan.held, way: "phone" } },
  ],
  ["codes downloaded", scratchCodes, events.saveTried, scratchCodesTried],
  [
    "codes downloaded after all",
    { ...scratchCodes, held: { ...scratchCodes.held, saving: { tried: false, ticked: true } } },
    events.saveTried,
    scratchCodesSaved,
  ],
  ["codes kept", scratchCodesTried, events.savedTicked, scratchCodesSaved],
  ["codes not kept after all", scratchCodesSaved, { type: "savedTicked", ticked: false }, scratchCodesTried],
  ["on to the code", scratchCodesSaved, events.continue, confirm],
  [
    "and at once where there are no codes",
    states.scanWithoutCodes,
    events.continue,
    { step: "confirm", held: states.scanWithoutCodes.held, note: { kind: "none" } },
  ],
  [
    "another code",
    confirmRefused,
    another,
    { step: "accepting", held: { ...confirm.held, sentCodes: ["123456", "111111"] } },
  ],
  ["none while it waits", confirmWaiting, another, confirmWaiting],
  [
    "a scratch code instead",
    confirmRefused,
    events.scratchCodeTyped,
    { ...confirmRefused, note: { kind: "scratchCodeTyped" } },
  ],
  ["the code after all", typed, events.codeKindChosen, confirm],
  ["the wait is over", confirmWaiting, events.waitOver, { ...confirmWaiting, note: { kind: "none" } }],
  ["the refused code again: why stands there", refusedTwice, events.submit, refusedTwice],
  ["an older one again", refusedTwice, first, { ...refusedTwice, note: { kind: "sentBefore" } }],
  [
    "one again, and nothing says why",
    { ...refusedTwice, note: { kind: "none" } },
    events.submit,
    { ...refusedTwice, note: { kind: "sentBefore" } },
  ],
  [
    "one again, where a scratch code was",
    { ...typed, held: refusedTwice.held },
    events.submit,
    { ...refusedTwice, note: { kind: "sentBefore" } },
  ],
];

it.each(moves)("%s", (_, from, event, to) => {
  expect(transition(from, event)).toEqual(to);
});

describe("whether the scratch codes were kept", () => {
  it("is remembered through Back and Forward", () => {
    const back = transition(states.scratchCodesSaved, events.visitScan);
    expect(transition(back, events.continue)).toMatchObject({ held: { saving: saved } });
  });

  it("is remembered to the end", () => {
    const finished = (at: EnrollmentState) => transition(transition(at, events.submit), events.accepted);
    const without = transition(states.scratchCodes, events.goWithoutCodes);
    expect(finished(without)).toMatchObject({ step: "done", withoutCodes: true });
    const kept = transition(states.scratchCodesSaved, events.continue);
    expect(finished(kept)).toMatchObject({ step: "done", withoutCodes: false });
  });

  it("is remembered of codes on a slip through Back from the code", () => {
    const slip = transition(states.scan, events.codesPrinted);
    expect(slip).toMatchObject({ step: "scan", held: { saving: saved } });
    const atCode = transition(transition(slip, events.continue), events.continue);
    expect(transition(atCode, events.visitScan)).toMatchObject({ step: "scan", held: { saving: saved } });
  });

  it("begins anew with another way of handing over, and goes on with the same way", () => {
    const phone = transition(states.confirm, events.handOver);
    expect(phone).toMatchObject({ step: "scan", held: { saving: { tried: false, ticked: false } } });
    const codes = transition(transition(phone, events.visitScratchCodes), events.wroteDown);
    expect(transition(codes, events.handOver)).toBe(codes);
    expect(transition(codes, { type: "handOver", way: "sharedScreen" })).toMatchObject({ step: "scan" });
  });
});
