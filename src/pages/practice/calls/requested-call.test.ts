// @vitest-environment node
import { expect, test } from "vitest";
import { startStage } from "../testing/start-stage.ts";
import { marksOf } from "./call-state.ts";
import type { CallId } from "./callers.ts";

const ids = { grace: "1002", mina: "1006" } as const;

/** A call about a request: the agent reads it, and does what their app would do. */
async function scene(id: CallId) {
  const { stage, signIn, send } = await startStage();
  const { calls } = stage;
  calls.take(id);
  await signIn("administrator");
  const request = async () => {
    const asked = async () => (await (await send("GET", "/guard/requests")).json()).results;
    await expect.poll(asked).toHaveLength(1);
    const [{ id: requestId, browser, numbers }] = await asked();
    return { requestId: String(requestId), browser, numbers };
  };
  const whats = () => {
    const now = calls.call.get();
    return now === null ? [] : marksOf(now).map(({ what }) => what);
  };
  return { stage, calls, send, request, whats };
}

/** Asks for the number, picks it, and opens the case. */
async function pickAndCheck(id: CallId, person: keyof typeof ids) {
  const { calls, send, request, ...rest } = await scene(id);
  const { requestId, browser } = await request();
  calls.ask("number");
  const said = calls.call.get()?.lines.at(-1)?.text.args;
  const number = said !== undefined && "number" in said ? String(said.number) : "";
  const picked = await (await send("POST", `/guard/requests/${requestId}/pick`, { number })).json();
  const about = {
    userId: ids[person],
    intent: "recreate",
    ticket: "T 1",
    way: "byPhone",
    request: requestId,
  };
  const opened = await (await send("POST", "/guard/cases", about)).json();
  const caseIs = async () => (await (await send("GET", `/guard/cases/${String(opened.id)}`)).json()).state;
  const headers = { "X-Mfa-Case": String(opened.id), "X-Mfa-Request": requestId };
  return { ...rest, calls, send, browser, picked, opened, caseIs, headers, requestId };
}

test("an honest caller sets up on their own screen, and no key is made for the agent", async () => {
  const { calls, send, browser, opened, headers, requestId, whats } = await pickAndCheck("asked", "mina");
  expect([browser, opened.state]).toEqual(["known", "open"]);
  calls.ask("callback");
  await send("POST", `/v8.1/users/${ids.mina}/enableMfa`, { recreate: true }, headers);
  const read = async () => (await send("GET", `/guard/requests/${requestId}`)).json();
  await expect.poll(async () => (await read()).code).toBe("waiting");
  const accepted = await send("POST", `/v8.1/users/${ids.mina}/acceptMfa`, undefined, headers);
  expect([accepted.status, (await read()).state]).toEqual([204, "done"]);
  calls.hangUp();
  expect(whats()).toEqual(["helped", "asked", "not-noted"]);
});

test.each([
  ["password", "grace"],
  ["relayed", "mina"],
] as const)(
  "%s: the number is right, the browser is new, and a second person says no",
  async (id, person) => {
    const { calls, browser, picked, opened, caseIs, whats } = await pickAndCheck(id, person);
    expect([browser, picked.state, opened.state]).toEqual(["new", "picked", "waiting"]);
    await expect.poll(caseIs).toBe("declined");
    calls.ask("callback");
    calls.hangUp();
    expect(whats()[0]).toBe("second");
  },
);

test("who can't say the number has none, and the request ends", async () => {
  const { calls, send, request, whats } = await scene("guess");
  const { requestId, numbers } = await request();
  expect(numbers).toHaveLength(3);
  calls.ask("number");
  expect(calls.call.get()?.lines.at(-1)?.text.key).toBe("practice.call.guess.number");
  const picked = await (await send("POST", `/guard/requests/${requestId}/pick`, { number: "" })).json();
  expect([picked.state, picked.ended]).toEqual(["ended", "wrong-number"]);
  calls.hangUp();
  expect(whats()).toEqual(["kept-out", "asked", "not-noted"]);
});
