// @vitest-environment node
import { expect, test } from "vitest";
import { TEST_DEMO_PASSWORD } from "../../../../server/appliance/testing/create-test-appliance.ts";
import { fakeClock } from "../../../../server/appliance/testing/fake-clock.ts";
import { signIn } from "../../../../server/appliance/testing/sign-in.ts";
import { testClient } from "../../../../server/appliance/testing/test-client.ts";
import type { TestClient } from "../../../../server/appliance/testing/test-client.ts";
import { contractTargets } from "../../../testing/contract-target.ts";
import { createPracticeAppliance } from "./create-practice-appliance.ts";
import { browserRandom } from "./random.ts";

const checks = [{ name: "callback", answer: "failed" }];
const body = { userId: "1003", intent: "setUp", reason: "", ticket: "T 1", checks, way: "byPhone" };

async function scene() {
  const { client, clock } = await contractTargets.practice.open();
  return { client, clock, administrator: await signIn(client, "administrator") };
}

test("what was checked is kept for the next agent, and the call ends once, with its note", async () => {
  const { administrator } = await scene();
  const opened = await administrator.send("POST", "/api/guard/cases", { json: body });
  const kept = { state: "waiting", checks, openedBy: "administrator" };
  expect([opened.status, opened.body]).toMatchObject([201, kept]);
  const id = String(opened.body["id"]);
  const end = { outcome: "checkFailed", note: "Nobody picked up.", steps: [] };
  expect((await administrator.send("POST", `/api/guard/cases/${id}/end`, { json: end })).body).toMatchObject({
    state: "ended",
  });
  const again = (json: object) => administrator.send("POST", `/api/guard/cases/${id}/end`, { json });
  expect((await again(end)).body, "its answer was lost").toMatchObject({ state: "ended" });
  expect((await again({ ...end, outcome: "done" })).problem).toBe("case-decided");
  const list = await administrator.send("GET", "/api/guard/cases?userId=1003");
  expect(list.body).toMatchObject({ results: [{ id, note: "Nobody picked up." }] });
});

test("a case that the agent stopped allows nothing, of a privileged account either", async () => {
  const { administrator } = await scene();
  for (const userId of ["1003", "1004"]) {
    const json = { ...body, userId, stopped: true };
    const opened = await administrator.send("POST", "/api/guard/cases", { json });
    expect(opened.body).toMatchObject({ state: "stopped", checks });
    expect(opened.body).not.toHaveProperty("stopped");
  }
});

test("a privileged account waits for another administrator, who is neither", async () => {
  const { client, administrator } = await scene();
  const ada = await signIn(client, "ada");
  const about = await administrator.send("POST", "/api/guard/cases", { json: { ...body, userId: "1004" } });
  expect(about.body).toMatchObject({ state: "waiting", privileged: true });
  const approve = `/api/guard/cases/${String(about.body["id"])}/approve`;
  expect((await administrator.send("POST", approve, { json: {} })).problem).toBe("not-allowed");
  expect((await ada.send("POST", approve, { json: {} })).problem).toBe("not-allowed");
});

/** `ada` is 1001. */
async function threeAdministrators() {
  const seeds = ["administrator", "ada", "bea"].map((name) => ({
    name,
    role: "PortalAdmin",
    description: () => "",
    password: TEST_DEMO_PASSWORD,
    mfa: "off" as const,
  }));
  const clock = fakeClock(0);
  const { handle } = createPracticeAppliance({ clock, random: browserRandom, issuer: "practice", seeds });
  const client = testClient(handle);
  const [administrator, ada, bea] = await Promise.all([
    signIn(client, "administrator", TEST_DEMO_PASSWORD),
    signIn(client, "ada", TEST_DEMO_PASSWORD),
    signIn(client, "bea", TEST_DEMO_PASSWORD),
  ]);
  return { administrator, ada, bea };
}

test("an approval that wasn't used is listed for who gave it, and taken back by them", async () => {
  const { administrator, ada, bea } = await threeAdministrators();
  const opened = await administrator.send("POST", "/api/guard/cases", { json: { ...body, userId: "1001" } });
  const about = `/api/guard/cases/${String(opened.body["id"])}`;
  const decide = async (who: TestClient, decision: string) =>
    (await who.send("POST", `${about}/${decision}`, { json: {} })).problem;
  const seenBy = async (who: TestClient) => {
    const lists = ["decidable=true", "approvedByMe=true"].map(async (which) => {
      const { results } = (await who.send("GET", `/api/guard/cases?${which}`)).body;
      return Array.isArray(results) ? results.length : results;
    });
    return Promise.all(lists);
  };
  expect([await seenBy(bea), await seenBy(administrator)]).toEqual([
    [1, 0],
    [0, 0],
  ]);
  expect(await decide(bea, "approve")).toBeUndefined();
  expect([await seenBy(bea), await seenBy(administrator)]).toEqual([
    [0, 1],
    [0, 0],
  ]);
  expect(await decide(bea, "approve")).toBe("case-decided");
  for (const who of [administrator, ada]) expect(await decide(who, "decline")).toBe("not-allowed");
  expect(await decide(bea, "decline")).toBeUndefined();
  expect((await administrator.send("GET", about)).body).toMatchObject({
    state: "declined",
    decidedBy: "bea",
  });
  expect(await seenBy(bea)).toEqual([0, 0]);
  expect(await decide(bea, "decline")).toBe("case-decided");
});

test("a case that is resumed lives anew, for its opener, two hours at most", async () => {
  const { client, administrator, clock } = await scene();
  const opened = await administrator.send("POST", "/api/guard/cases", { json: { ...body, checks: [] } });
  const path = `/api/guard/cases/${String(opened.body["id"])}/resume`;
  expect((await (await signIn(client, "ada")).send("POST", path)).problem).toBe("not-found");
  for (const minutes of [29, 29, 29, 29]) {
    clock.advance(minutes * 60_000);
    const again = await signIn(client, "administrator");
    expect((await again.send("POST", path)).body).toMatchObject({ state: "open" });
  }
  clock.advance(4 * 60_000);
  expect((await (await signIn(client, "administrator")).send("POST", path)).problem).toBe("case-required");
});

test("no case is without a reason, about oneself, about nobody, or opened by somebody without the right", async () => {
  const { client, administrator } = await scene();
  const open = async (change: object) =>
    (await administrator.send("POST", "/api/guard/cases", { json: { ...body, ...change } })).problem;
  expect(await open({ ticket: "" })).toBe("bad-request");
  expect(await open({ userId: "1000" })).toBe("bad-request");
  expect(await open({ userId: "9" })).toBe("user-gone");
  const rita = await signIn(client, "rita");
  expect((await rita.send("POST", "/api/guard/cases", { json: body })).problem).toBe("not-allowed");
  expect((await rita.send("GET", "/api/guard/policy")).body).toMatchObject({ role: "self" });
});

test("the export holds who the filter finds, as a file", async () => {
  const { administrator } = await scene();
  const file = await administrator.send("GET", "/api/guard/users/export?role=PortalAdmin&sort=-name");
  expect([file.status, file.headers.get("Content-Type")]).toEqual([200, "text/csv; charset=utf-8"]);
  expect(file.text.split("\r\n").map((line) => line.split(",")[0]?.replace("\u{feff}", ""))).toEqual([
    "name",
    "administrator",
    "ada",
    "",
  ]);
  const { body: chosen } = await administrator.send("GET", "/api/guard/users/selectable?search=olivia");
  expect(chosen).toEqual({ count: 1 });
  expect((await administrator.send("GET", "/api/guard/users/other")).problem).toBe("not-found");
});
