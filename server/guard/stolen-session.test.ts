import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlaces } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const about = { intent: "turnOff", userId: "1001" };
const OFF = "/api/v8.1/users/1001/disableMfa";
const TOO_OLD_MS = 301_000;

// A stolen session is worth little once it is too old for a change; it must not keep its owner from theirs.
describe.each(azurePlaces)("a stolen session that is too old for a change (%s)", (_, open) => {
  let place: Place;
  let thief: TestClient;
  let owner: TestClient;
  beforeEach(async () => {
    place = await open(policyOf({ approval: "always" }));
    thief = await place.signIn("administrator");
    place.advance(TOO_OLD_MS);
    owner = await place.signIn("administrator");
  });
  afterEach(() => place.close());

  const told = ({ status, problem }: Answer) => [status, problem];
  const stepUp = [401, "step-up-required"];
  const path = (opened: Answer, action: string) => `/api/guard/cases/${textMember(opened, "id")}/${action}`;
  const end = (who: TestClient, opened: Answer) =>
    who.send("POST", path(opened, "end"), { json: { outcome: "hungUp" } });
  const stateOf = async (opened: Answer) =>
    (await owner.send("GET", `/api/guard/cases/${textMember(opened, "id")}`)).body["state"];

  test("neither replaces nor ends what waits", async () => {
    const opened = await openCaseOf(owner, about);
    expect(told(await openCaseOf(thief, about))).toEqual(stepUp);
    expect(told(await end(thief, opened))).toEqual(stepUp);
    expect(await stateOf(opened)).toBe("waiting");
  });

  test("doesn't end what is approved, nor what was opened in a session as old", async () => {
    place.advance(TOO_OLD_MS);
    const opened = await openCaseOf(owner, about);
    await (await place.signIn("ada")).send("POST", path(opened, "approve"));
    expect(told(await end(thief, opened))).toEqual(stepUp);
    expect(await stateOf(opened)).toBe("approved");
    const fresh = await place.signIn("administrator");
    expect((await fresh.send("POST", OFF, underCase(textMember(opened, "id")))).status).toBeLessThan(300);
  });

  test("says of what the owner has begun neither how it ended nor that a check failed", async () => {
    const opened = await openCaseOf(owner, about);
    await (await place.signIn("ada")).send("POST", path(opened, "approve"));
    await owner.send("POST", OFF, underCase(textMember(opened, "id")));
    const checks = [{ name: "Called back", answer: "failed" }];
    expect(told(await openCaseOf(thief, { ...about, checks }))).toEqual(stepUp);
    expect((await openCaseOf(owner, { ...about, checks })).body["state"]).toBe("stopped");
    expect(told(await end(thief, opened))).toEqual(stepUp);
    expect((await end(owner, opened)).status).toBe(200);
  });

  test("loses its own waiting case to the owner, freshly signed in", async () => {
    const opened = await openCaseOf(thief, about);
    expect((await openCaseOf(owner, about)).status).toBe(201);
    expect(await stateOf(opened)).toBe("ended");
  });

  test("and what has expired keeps nobody from asking anew", async () => {
    await openCaseOf(thief, about);
    place.advance(30 * 60_000);
    expect((await openCaseOf(owner, about)).status).toBe(201);
  });
});

describe.each(azurePlaces)("somebody whose sign-in has grown old (%s)", (_, open) => {
  let place: Place;
  beforeEach(async () => {
    place = await open(policyOf({ approval: "always" }));
  });
  afterEach(() => place.close());

  test("ends and replaces what they opened in that session", async () => {
    const agent = await place.signIn("administrator");
    const opened = await openCaseOf(agent, about);
    place.advance(TOO_OLD_MS);
    const newer = await openCaseOf(agent, about);
    expect(newer.status).toBe(201);
    const path = `/api/guard/cases/${textMember(newer, "id")}`;
    const ended = await agent.send("POST", `${path}/end`, { json: { outcome: "hungUp" } });
    expect([ended.status, ended.body["state"]]).toEqual([200, "ended"]);
    expect((await agent.send("GET", `/api/guard/cases/${textMember(opened, "id")}`)).body["state"]).toBe(
      "ended",
    );
  });

  test("ends in the session that used the case what they opened in another one", async () => {
    const opened = await openCaseOf(await place.signIn("administrator"), about);
    const path = `/api/guard/cases/${textMember(opened, "id")}`;
    await (await place.signIn("ada")).send("POST", `${path}/approve`);
    const steppedUp = await place.signIn("administrator");
    await steppedUp.send("POST", OFF, underCase(textMember(opened, "id")));
    place.advance(TOO_OLD_MS);
    expect((await steppedUp.send("POST", `${path}/end`, { json: { outcome: "done" } })).status).toBe(200);
  });
});
