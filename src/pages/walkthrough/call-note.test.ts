import { expect, test } from "vitest";
import type { Case } from "../../api/contract/guard-case.ts";
import type { CaseInHand } from "../../queries/case-file.ts";
import type { EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import { transition } from "../../enrollment/machine/transition.ts";
import { locales } from "../../../contract/locales.ts";
import { createTexts } from "../../i18n/texts.ts";
import { catalogOf } from "../../testing/catalogs.ts";
import { events, states } from "../../testing/machine-samples.ts";
import { callNote } from "../../enrollment/call-end/call-note.ts";
import { resultOf } from "./call-bar.tsx";

const [english] = locales.filter(({ tag }) => tag === "en");
if (english === undefined) throw new Error("there is no English");
const texts = createTexts(english, catalogOf("en"));

const kept: CaseInHand = {
  userId: "1",
  answers: { callback: "failed" },
  reason: "",
  ticket: "INC-7",
  recorded: null,
  refused: null,
  beganAt: 0,
};
const stopped: Parameters<typeof callNote>[0] = {
  agent: "agnes",
  caller: "olivia",
  appliance: "Acme",
  what: "set-up",
  kept,
  checks: ["callback", "Staff number"],
  failures: [{ kind: "impostor", at: 0, by: "ines" }],
  steps: "1 Check who it is",
  outcome: "checkFailed",
  endedAt: 60_000,
  result: "open",
};

test("a failed check is in the note, with the ticket, the steps and the time zone", () => {
  const note = callNote(stopped, texts).split("\n");
  expect(note).toContain("Identity checks: Call back: failed; Staff number: not asked");
  expect(note).toContain("Ticket: INC-7");
  expect(note.join("\n")).toMatch(
    /^1 failed attempt in 72 hours: .*: someone else called in their name \(ines\)$/mu,
  );
  expect(note).toContain("Reason: –");
  expect(note).toContain("Steps reached: 1 Check who it is");
  expect(note).toContain("How it ended: Identity check failed");
  expect(note).toContain("Result: Not finished. MFA was not changed.");
  expect(note.join("\n")).toMatch(/^Ended: January 1, 1970 at 12:01:00\sAM UTC$/mu);
});

test("a call that is under way has no end in its note", () => {
  const note = callNote({ ...stopped, outcome: null, endedAt: null, result: "under-way" }, texts);
  expect(note).not.toMatch(/^(?:Ended|How it ended):/mu);
  expect(note).toContain("Result: The call is under way. MFA hasn't changed yet.");
  expect(note).toMatch(/^Began: .*\d/mu);
});

test.each([
  ["approved", "Approved by: ada"],
  ["declined", null],
] as const)("who decided is named as the one who approved only where it was: %s", (state, line) => {
  const lines = callNote({ ...stopped, kept: { ...kept, recorded: decided(state) } }, texts).split("\n");
  expect(lines.find((each) => each.includes("ada")) ?? null).toBe(line);
});

function decided(state: "approved" | "declined"): Case {
  return {
    id: "1",
    userId: "1",
    userName: "olivia",
    intent: "setUp",
    reason: "",
    ticket: "",
    checks: [],
    proof: [],
    way: "byPhone",
    state,
    privileged: true,
    openedBy: "agnes",
    openedAt: 0,
    decidedBy: "ada",
    endedAt: null,
  };
}

test("a setup that was finished before says nothing of what MFA is; an end before any code changed nothing", () => {
  const ended = { step: "stopped", entry: null, outcomeUnknown: false } as const;
  expect(resultOf({ ...ended, reason: "finished" }, true)).toBe("finished-before");
  expect(resultOf({ ...ended, reason: "expired" }, true)).toBe("open");
  expect(resultOf({ step: "intro", note: { kind: "none" } }, true)).toBe("open");
  expect(resultOf({ step: "intro", note: { kind: "none" } }, false)).toBe("under-way");
});

test.each([
  ["that cannot tell", [events.readBackUndecided]],
  ["and a newer set-up", [events.readBackUndecided, events.superseded]],
  ["and a page that is left", [events.wipe]],
  [
    "and an end by the server",
    [events.readBackUndecided, { type: "submit", code: "654321" }, events.acceptFailedStop],
  ],
] as const)(
  "after an accept without an answer, a reading %s is no proof that nothing changed",
  (_, steps) => {
    const sent = transition(transition(states.confirm, events.submit), events.noAnswer);
    const ended = [...steps].reduce<EnrollmentState>(transition, sent);
    expect(resultOf(ended, true)).toBe("unknown");
  },
);
