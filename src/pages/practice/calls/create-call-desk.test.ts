// @vitest-environment node
import { expect, test } from "vitest";
import { startStage } from "../testing/start-stage.ts";
import { marksOf } from "./call-state.ts";
import type { CallId } from "./callers.ts";

/** The newest thing that was said, and the code in it. */
async function scene(id: CallId) {
  const { stage, call } = await startStage();
  const { calls } = stage;
  calls.take(id);
  const newest = () => calls.call.get()?.lines.at(-1)?.text;
  const codeNow = async () => {
    await calls.request("code");
    const code = newest()?.args;
    return code !== undefined && "code" in code ? String(code.code).replace(" ", "") : "";
  };
  const whats = () => {
    const now = calls.call.get();
    return now === null ? [] : marksOf(now).map(({ what }) => what);
  };
  return { stage, calls, call, newest, codeNow, whats };
}

test("a caller who mistypes the key is right after it was read again, and the call is scored", async () => {
  const { calls, call, newest, codeNow, whats } = await scene("impatient");
  for (const question of ["callback", "manager", "question"] as const) calls.ask(question);
  await calls.request("key");
  expect(newest()?.key).toBe("practice.hands.nothing");
  const { token } = await (await call("POST", "/users/1001/enableMfa", {})).json();
  await calls.request("key");
  const wrong = { token, code: await codeNow() };
  expect((await call("POST", "/users/1001/acceptMfa", wrong)).status).toBe(400);
  await calls.request("key");
  const right = { token, code: await codeNow() };
  expect((await call("POST", "/users/1001/acceptMfa", right)).status).toBe(204);
  calls.hangUp();
  expect(whats()).toEqual(["helped", "asked", "key-after", "not-noted"]);
});

test("a caller whose clock is slow reads right codes once the clock was asked for", async () => {
  const { calls, newest } = await scene("new-phone");
  await calls.request("clock");
  expect(newest()?.key).toBe("practice.hands.clock.mended");
  await calls.request("clock");
  expect(newest()?.key).toBe("practice.hands.clock");
  await calls.request("code");
  expect(newest()?.key).toBe("practice.hands.no-code");
});

test("an impostor protests at the first question and gives answers that don't fit", async () => {
  const { calls, whats } = await scene("airport");
  calls.ask("callback");
  const said = calls.call.get()?.lines.map(({ text }) => text.key);
  expect(said?.slice(1)).toEqual(["practice.call.airport.check", "practice.call.airport.callback"]);
  calls.hangUp();
  expect(whats()).toEqual(["kept-out", "asked", "not-noted"]);
});

test("where nobody picks up, nothing is confirmed", async () => {
  const { stage, calls, newest, whats } = await scene("new-phone");
  stage.faults.set(new Set(["no-answer"]));
  calls.ask("callback");
  expect(newest()?.key).toBe("practice.call.no-answer");
  calls.hangUp();
  expect(whats()).toEqual(["put-off", "asked", "not-noted"]);
});

test("a refused change is none", async () => {
  const { calls, call, whats } = await scene("impatient");
  await call("POST", "/users/1001/acceptMfa", { token: "unknown", code: "123456" });
  calls.hangUp();
  expect(whats()[0]).toBe("turned-away");
});
