import { expect, test } from "vitest";
import { decodeLastChange } from "./last-change.ts";

const change = { change: "disabled", changedBy: "administrator", changedAt: "2026-01-15T12:00:00.000Z" };
const noon = Date.UTC(2026, 0, 15, 12);
const none = { notice: false };
const unproved = { proof: [] };

test("a notice that nothing was changed, but codes were guessed, has no name", () => {
  const guessed = { change: "guessed", changedBy: "", changedAt: "2026-01-01T12:00:00.000Z" };
  const last = { change: "enabled", changedBy: "ada", changedAt: "2026-01-01T11:00:00.000Z" };
  expect(decodeLastChange({ ...last, notice: true, notices: [guessed] })?.notices).toEqual([
    { change: "guessed", changedAt: Date.UTC(2026, 0, 1, 12) },
  ]);
});

test.each(["enabled", "recreated", "disabled"])(
  "a change is read with its time as a number, and what proved who it was: %s",
  (what) => {
    const read = { change: what, changedBy: "administrator", changedAt: noon, proof: ["callback"] };
    const proof = [{ kind: "callback", vouchedBy: "agent" }];
    expect(decodeLastChange({ ...change, proof, change: what, ...none })).toEqual({
      last: read,
      notices: [],
    });
  },
);

test.each(["enabled", "disabled"])("without a name it was done outside this page: %s", (what) => {
  const elsewhere = { change: "elsewhere", changedAt: noon };
  const sent = { ...change, change: what, changedBy: "", ...none };
  expect(decodeLastChange(sent)).toEqual({ last: elsewhere, notices: [] });
});

test("what is to be told is a list of its own, newest first", () => {
  const notices = [change, { ...change, change: "recreated", changedBy: "ada" }];
  expect(decodeLastChange({ ...change, notice: true, notices })?.notices).toEqual([
    { change: "disabled", changedBy: "administrator", changedAt: noon, ...unproved },
    { change: "recreated", changedBy: "ada", changedAt: noon, ...unproved },
  ]);
});

test("control and bidi characters are taken out of the name, and it is as long as a user name can be", () => {
  const changedBy = `\u202Eeve\u0007 ${"\u{1F600}".repeat(300)}`;
  const read = decodeLastChange({ ...change, changedBy });
  expect(read).toMatchObject({ last: { changedBy: `eve ${"\u{1F600}".repeat(59)}…` } });
});

test.each([
  null,
  [],
  "change",
  {},
  { ...change, change: "sold" },
  { ...change, changedBy: 7 },
  { ...change, changedBy: "\u202E\u200F" },
  { ...change, change: "recreated", changedBy: "" },
  { ...change, changedAt: "yesterday" },
  { ...change, changedAt: 1 },
  { change: "disabled" },
  { ...change, notices: {} },
  { ...change, notices: [{ change: "sold" }] },
])("nothing is made up from what is none: %j", (json) => {
  expect(decodeLastChange(json)).toBeNull();
});
