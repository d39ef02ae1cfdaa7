import { describe, expect, onTestFinished, test } from "vitest";
import { done, refuse } from "../calls/outcome.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import { lockCaller, type Caller } from "./guard-call.ts";

const ada: Caller = {
  id: "1004",
  name: "ada",
  role: null,
  listed: true,
  authTime: 0,
  sessionId: "s",
  withCode: true,
};

describe.each(testEngines)("a call that changes something ($engine)", ({ open }) => {
  test.each([
    ["locks who makes it, by a row of theirs", done(ada), [{ id: ada.id }]],
    ["of somebody who no longer may is refused, and locks nobody", refuse("not-allowed"), []],
  ])("%s", async (_what, now, locked) => {
    const { store, close } = await open();
    onTestFinished(close);
    const callerNow = async () => now;
    expect(await store.transaction("lock", (tx) => lockCaller(tx, { callerNow }))).toEqual(now);
    expect(await store.read((db) => db.selectFrom("guard_identities").select("id").execute())).toEqual(
      locked,
    );
  });
});
