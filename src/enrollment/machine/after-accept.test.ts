import { describe, expect, it } from "vitest";
import { events, heldEnrollment, states } from "../../testing/machine-samples.ts";
import { openOutcome } from "../../testing/open-accepts.ts";
import type { AcceptOutcome, EnrollmentEvent, ReadBack } from "./enrollment-event.ts";
import type { At, EnrollmentState } from "./enrollment-state.ts";
import type { ConfirmNote } from "./notes.ts";
import { transition } from "./transition.ts";

const fail = (outcome: AcceptOutcome): EnrollmentEvent => ({ type: "acceptFailed", outcome });
const note = (said: ConfirmNote) => openOutcome({ kind: "note", note: said });
const after = (state: EnrollmentState, ...all: readonly EnrollmentEvent[]) => all.reduce(transition, state);
const readBack = (result: ReadBack["kind"]): EnrollmentEvent => ({
  type: "readBack",
  result: { kind: result },
});

const older: ConfirmNote = {
  kind: "refused",
  diagnosis: { verdict: { kind: "older", seconds: 60, minutes: 1 }, computerOff: false },
};

const rightCode: ConfirmNote = {
  kind: "refused",
  diagnosis: { verdict: { kind: "current" }, computerOff: false },
};
const failed: ConfirmNote = { kind: "failed", failure: { kind: "timeout" } };

describe("a code that may have counted", () => {
  it("is done only when the reading says so, and what stays is the entry's name", () => {
    const { issuer, account } = heldEnrollment;
    expect(after(states.accepting, events.noAnswer, readBack("on"))).toEqual({
      step: "done",
      entry: { issuer, account },
      replaced: false,
      withoutCodes: false,
    });
  });

  it("without an answer may still arrive after a reading that says off", () => {
    expect(after(states.accepting, events.noAnswer, readBack("off"))).toMatchObject({
      step: "confirm",
      held: { outcomeUnknown: true },
      note: { kind: "notSwitchedOn" },
    });
  });

  it("that was refused did not count once MFA is read as off, and then says why", () => {
    expect(after(states.accepting, events.rightCodeRefused, readBack("off"))).toMatchObject({
      step: "confirm",
      held: { outcomeUnknown: false },
      note: { kind: "refused", diagnosis: { verdict: { kind: "current" } } },
    });
    expect(after(states.accepting, events.rightCodeEnded, readBack("off"))).toMatchObject({
      step: "stopped",
      reason: "expired",
      outcomeUnknown: false,
    });
  });

  it("proves the key where it was one of its own, and then for good", () => {
    const off = readBack("off");
    const fits = (said: ConfirmNote) => after(states.accepting, fail(note(said)), off);
    expect(fits(older)).toMatchObject({ held: { keyProved: true } });
    expect(fits(failed)).toMatchObject({ held: { keyProved: false } });
    const again = after(fits(older), { type: "submit", code: "654321" }, fail(note(failed)), off);
    expect(again).toMatchObject({ held: { keyProved: true } });
  });

  it("stays open while an old phone is on", () => {
    expect(after(states.accepting, events.noAnswer, readBack("undecided"))).toMatchObject({
      step: "confirm",
      held: { outcomeUnknown: true },
      note: { kind: "undecided" },
    });
    expect(after(states.accepting, events.rightCodeEnded, readBack("undecided"))).toMatchObject({
      step: "stopped",
      outcomeUnknown: true,
    });
    const again: EnrollmentEvent = { type: "submit", code: "654321" };
    const second = after(
      states.accepting,
      events.rightCodeRefused,
      readBack("undecided"),
      again,
      events.rightCodeRefused,
      readBack("undecided"),
    );
    expect(second).toMatchObject({ step: "confirm", note: { kind: "mayCount" } });
  });

  it("is somebody else's success, perhaps, where the server speaks of a conflict", () => {
    expect(after(states.unknownConflict, readBack("on"))).toMatchObject({
      step: "stopped",
      reason: "conflict",
      outcomeUnknown: true,
    });
  });

  it.each([
    ["finished, and not by this page", "finished"],
    ["that the case is over", "caseOver"],
  ] as const)("was another's, where the server says %s", (_, reason) => {
    expect(
      after(states.accepting, fail(openOutcome({ kind: "stop", reason })), readBack("on")),
    ).toMatchObject({ step: "stopped", reason, outcomeUnknown: true });
  });

  it("did not count where a newer setup took its place", () => {
    expect(after(states.unknownSuperseded, readBack("undecided"))).toMatchObject({
      step: "stopped",
      reason: "superseded",
      outcomeUnknown: false,
    });
  });

  it.each([
    ["the right code, refused first", states.accepting, rightCode],
    ["an old code, after one that may count", states.acceptingAgain, older],
    ["a failure, after one that may count", states.acceptingAgain, failed],
  ] as const)("keeps what stood at the field while MFA is on: %s", (_, state, said) => {
    expect(after(state, fail(note(said)), readBack("undecided"))).toMatchObject({
      step: "confirm",
      note: said,
    });
  });

  it("is read at once, and again only after a reading that failed", () => {
    const open = after(states.accepting, events.noAnswer);
    expect(open).toMatchObject({ step: "unknown", reading: "first" });
    const unread = after(open, readBack("failed"));
    expect(unread).toMatchObject({ step: "unknown", reading: "no" });
    const again = after(unread, events.checkAgain);
    expect(again).toMatchObject({ step: "unknown", reading: "again" });
    expect(after(again, events.checkAgain)).toBe(again);
  });

  it.each([states.accepting, states.unknown])("is not forgotten when the secret is wiped: $step", (state) => {
    expect(after(state, events.wipe)).toEqual({
      step: "stopped",
      reason: "interrupted",
      entry: null,
      outcomeUnknown: true,
    });
  });
});

describe("a code that goes again", () => {
  const sentAgain = (state: EnrollmentState) => after(state, events.submit).step === "accepting";

  it.each([
    ["was never sent", [events.notSent], true],
    ["met no network, and MFA is off", [events.noAnswerOffline, readBack("off")], true],
    ["met no network, while an old phone is on", [events.noAnswerOffline, readBack("undecided")], true],
    ["got no answer in time", [events.noAnswer, readBack("off")], false],
    ["was refused", [events.rightCodeRefused, readBack("off")], false],
    ["belongs to another key", [events.acceptFailedRetry], false],
  ] as const)("%s", (_, steps, may) => {
    expect(sentAgain(after(states.accepting, ...steps))).toBe(may);
  });
});

describe("a code that was two steps old", () => {
  const told = (state: EnrollmentState) => {
    const {
      note: said,
    }: Pick<At<"confirm">, "note"> = state.step === "confirm" ? state : { note: { kind: "none" } };
    return said.kind === "refused" ? said.diagnosis.verdict.kind : said.kind;
  };
  const once = () => after(states.accepting, fail(note(older)), readBack("off"));
  const next: EnrollmentEvent = { type: "submit", code: "654321" };

  it("may be an older one; the second time the phone is behind", () => {
    expect(told(once())).toBe("older");
    expect(told(after(once(), next, fail(note(older)), readBack("off")))).toBe("behind");
  });

  it("is remembered through other answers", () => {
    const between = after(once(), next, events.rightCodeRefused, readBack("off"));
    const third: EnrollmentEvent = { type: "submit", code: "111111" };
    expect(told(after(between, third, fail(note(older)), readBack("off")))).toBe("behind");
  });

  it("is none where an answer says something else first", () => {
    const other = after(states.accepting, events.rightCodeRefused, readBack("off"));
    expect(told(after(other, next, fail(note(older)), readBack("off")))).toBe("older");
    expect(after(once(), next, events.rightCodeEnded, readBack("off"))).toMatchObject({ reason: "expired" });
    expect(told(after(once(), next, fail(note(failed)), readBack("off")))).toBe("failed");
  });

  it("says nothing of the code that comes after it", () => {
    expect(told(after(once(), next, events.rightCodeRefused, readBack("off")))).toBe("current");
  });
});
