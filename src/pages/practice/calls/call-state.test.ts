// @vitest-environment node
import { expect, test } from "vitest";
import type { CallEvent, RecordedCheck } from "./call-events.ts";
import { afterEvent, incomingCall, marksOf, type Call } from "./call-state.ts";
import { callIds, checkNames, nextCall, type CallId } from "./callers.ts";

function callBy(id: CallId, change: Partial<Call> = {}): Call {
  return { ...incomingCall(id, "1004"), ...change };
}

const answers = (answer: RecordedCheck["answer"]) => checkNames.map((name) => ({ name, answer }));
const whats = (call: Call) => marksOf(call).map(({ what }) => what);

test("an honest caller who was checked, helped and noted scores in everything", () => {
  const events: readonly CallEvent[] = [
    { kind: "checked", checks: answers("passed") },
    { kind: "key-made", userId: "1004" },
    { kind: "changed", userId: "1004" },
    { kind: "ended", noted: true },
  ];
  const call = events.reduce(afterEvent, callBy("new-here", { asked: checkNames }));
  expect(whats(call)).toEqual(["helped", "asked", "key-after", "noted"]);
  expect(marksOf(call).every(({ good }) => good)).toBe(true);
  expect(call.over).toBe(true);
});

test.each([
  ["an impostor who gets MFA", callBy("airport", { changed: true }), "let-in"],
  ["an impostor who gets nothing", callBy("airport"), "kept-out"],
  ["an honest caller who gets nothing", callBy("impatient"), "turned-away"],
  ["nobody at the number, and no change", callBy("new-here", { unanswered: ["callback"] }), "put-off"],
  [
    "nobody at the number, and a change",
    callBy("new-here", { unanswered: ["callback"], changed: true }),
    "unconfirmed",
  ],
  ["a person another team has to help", callBy("elsewhere"), "passed-on"],
])("%s decides the call", (_, call, what) => {
  expect(whats(call)[0]).toBe(what);
});

test.each([
  [
    "a check is passed that nobody asked",
    callBy("new-here", { checks: answers("passed") }),
    "ticked-unasked",
  ],
  ["a wrong answer is passed", callBy("boss", { asked: checkNames, checks: answers("passed") }), "believed"],
  [
    "a right answer is failed",
    callBy("impatient", { asked: checkNames, checks: answers("failed") }),
    "doubted",
  ],
  [
    "silence is passed",
    callBy("new-here", { asked: checkNames, unanswered: ["callback"], checks: answers("passed") }),
    "believed",
  ],
  ["nothing is asked", callBy("new-here"), "not-asked"],
  ["one failed check ends the questions", callBy("insider", { asked: ["manager"] }), "asked"],
])("%s", (_, call, what) => {
  expect(whats(call)[1]).toBe(what);
});

test("a key that was made before the call back is early, and stays so", () => {
  const made = afterEvent(callBy("new-here"), { kind: "key-made", userId: "1004" });
  const again = afterEvent({ ...made, asked: checkNames }, { kind: "key-made", userId: "1004" });
  expect(whats(again)).toContain("key-early");
});

test("no key is right for an impostor", () => {
  const call = afterEvent(callBy("insider", { asked: checkNames }), { kind: "key-made", userId: "1004" });
  expect(whats(call)).toContain("key-impostor");
});

test("what is done for somebody else is not about this call, and nothing is after its end", () => {
  const call = callBy("airport");
  expect(afterEvent(call, { kind: "changed", userId: "1001" })).toBe(call);
  const over = { ...call, over: true };
  expect(afterEvent(over, { kind: "changed", userId: "1004" })).toBe(over);
});

test("calls come in without repeats until each was taken, and never the same twice in a row", () => {
  const taken: CallId[] = [];
  for (let turn = 0; turn < callIds.length; turn += 1) taken.push(nextCall(taken, () => 0.5));
  expect(new Set(taken).size).toBe(callIds.length);
  expect(nextCall(taken, () => 0)).not.toBe(taken.at(-1));
});
