import { expect, test } from "vitest";
import { ANSWER_MS } from "../../../contract/request-state.ts";
import { CLOCK_TOLERANCE_MS } from "../../http/clock.ts";
import { answerOf, isAccepting, requestState } from "./request.ts";

const NOW = 1_800_000_000_000;
const refused = { n: 2, result: "refused", status: 400 };

test.each([
  ["was never sent", null, null, false, null],
  ["is on its way, after one that was refused", NOW - ANSWER_MS + 1, refused, true, refused],
  ["has had no answer for 30 seconds", NOW - ANSWER_MS, null, false, { n: 1, result: "no-answer" }],
  ["has none again", NOW - ANSWER_MS, refused, false, { n: 3, result: "no-answer" }],
])("an acceptMfa that %s", (_what, claimed_at, last, isOnItsWay, told) => {
  const row = { claimed_at, answer: last === null ? null : JSON.stringify(last) };
  expect([isAccepting(row, NOW), answerOf(row, NOW)]).toEqual([isOnItsWay, told]);
});

const expired = { state: "ended", reason: "expired" };
const cancelled = { state: "ended", reason: "cancelled" };

test.each([
  ["asked", null, 0, { state: "asked" }],
  ["setup", null, 1, expired],
  ["done", null, 1, { state: "done" }],
  ["ended", "cancelled", 1, cancelled],
])("%s (%s) by a clock that is ahead by more than the tolerance by %i ms", (state, reason, more, seen) => {
  const row = { state, reason, asked_at: NOW + CLOCK_TOLERANCE_MS + more, expires_at: NOW + 1 };
  expect(requestState(row, undefined, NOW)).toEqual(seen);
});
