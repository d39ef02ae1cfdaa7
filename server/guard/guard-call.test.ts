import { describe, expect, onTestFinished, test } from "vitest";
import { done, refuse } from "../calls/outcome.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import type { Caller } from "../calls/call.ts";
import { lockCaller, requireRights } from "./guard-call.ts";
import { policyOf } from "./testing/policies.ts";

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

test.each([
  ["an administrator", "PortalAdmin", {}, ["signed-in", "agent", "administrator"]],
  ["the help desk", "PortalAdmin", { helpDesk: { users: ["ada"] } }, ["signed-in", "agent"]],
  ["anybody else", null, {}, ["signed-in"]],
])("%s may call what is for these: %#", (_who, role, roles, may) => {
  const host = { policy: policyOf({ roles }), caller: { ...ada, role } };
  const rights = ["signed-in", "agent", "administrator"] as const;
  const isLet = (one: (typeof rights)[number]) => {
    try {
      requireRights(host, one);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ type: "not-allowed" });
      return false;
    }
  };
  expect(rights.filter(isLet)).toEqual(may);
});
