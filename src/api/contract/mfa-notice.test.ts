import { expect, test } from "vitest";
import { decodeMfaNotice } from "./mfa-notice.ts";

const notice = { change: "disabled", changedBy: "administrator", changedAt: "2026-01-15T12:00:00.000Z" };
const noon = Date.UTC(2026, 0, 15, 12);

test.each(["enabled", "recreated", "disabled"])(
  "a change is read with its time as a number: %s",
  (change) => {
    expect(decodeMfaNotice({ ...notice, change })).toEqual({
      change,
      changedBy: "administrator",
      changedAt: noon,
    });
  },
);

test("turning off without a name was done on the server's machine", () => {
  expect(decodeMfaNotice({ ...notice, changedBy: "" })).toEqual({ change: "reset", changedAt: noon });
});

test("control and bidi characters are taken out of the name, and it is as long as a user name can be", () => {
  const changedBy = `\u202Eeve\u0007 ${"\u{1F600}".repeat(300)}`;
  const read = decodeMfaNotice({ ...notice, changedBy });
  expect(read).toMatchObject({ changedBy: `eve ${"\u{1F600}".repeat(59)}…` });
});

test.each([
  null,
  [],
  "notice",
  {},
  { ...notice, change: "sold" },
  { ...notice, changedBy: 7 },
  { ...notice, changedBy: "\u202E\u200F" },
  { ...notice, change: "enabled", changedBy: "" },
  { ...notice, changedAt: "yesterday" },
  { ...notice, changedAt: 1 },
  { change: "disabled" },
])("nothing is made up from what is none: %j", (json) => {
  expect(decodeMfaNotice(json)).toBeNull();
});
