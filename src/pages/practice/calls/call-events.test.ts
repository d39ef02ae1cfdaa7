// @vitest-environment node
import { expect, test } from "vitest";
import { callEvents } from "./call-events.ts";

const checks = [{ name: "callback", answer: "passed" }];

function eventsOf(path: string, body: object, status = 200) {
  const request = new Request(`http://localhost${path}`, { method: "POST" });
  return callEvents(request, JSON.stringify(body), new Response(null, { status }));
}

test("a case says what was checked", () => {
  expect(eventsOf("/api/guard/cases", { userId: "1004", checks }, 201)).toEqual([
    { kind: "checked", checks },
  ]);
});

test.each([
  ["Rita, ticket 1", true],
  ["  ", false],
])("the end of a call has its note: %j", (note, noted) => {
  expect(eventsOf("/api/guard/cases/c1/end", { outcome: "done", note })).toEqual([{ kind: "ended", noted }]);
});

test("what was refused, read or is about something else is no event", () => {
  expect(eventsOf("/api/guard/cases", { checks }, 400)).toEqual([]);
  expect(eventsOf("/api/guard/cases", { checks: "none" }, 201)).toEqual([]);
  expect(eventsOf("/api/v1/users/1004/enableMfa", {}, 403)).toEqual([]);
  expect(eventsOf("/api/guard/cases/c1/approve", {})).toEqual([]);
});
