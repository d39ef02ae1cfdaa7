import { expect, it } from "vitest";
import { events, heldEnrollment, states } from "../../testing/machine-samples.ts";
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
