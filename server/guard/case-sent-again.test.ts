import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { openCaseOf } from "./testing/open-case.ts";
import { policyOf } from "./testing/policies.ts";

const about = { intent: "setUp", userId: "1001", idempotencyKey: "1-2-3-4" };

let appliance: TestAppliance;
let client: TestClient;
let admin: TestClient;

beforeEach(async () => {
  appliance = await createTestAppliance({ policy: policyOf({ privilegedUsers: ["rita"] }) });
  client = testClient(appliance.handle);
  admin = await signIn(client, "administrator");
});
afterEach(() => appliance.close());

const idOf = async (by: TestClient, change: object = {}) =>
  (await openCaseOf(by, { ...about, ...change })).body["id"];

/** What the audit has of a user, newest first. */
async function recorded(userId: string): Promise<unknown> {
  return (await admin.send("GET", `/api/v8.1/audit?UserId=${userId}`)).body["results"];
}

test("a case that is sent once more with its key is the same one, at the same time too, and one row of the record", async () => {
  const [first, second] = await Promise.all([idOf(admin), idOf(admin)]);
  expect([second, await idOf(admin)]).toEqual([first, first]);
  expect(await recorded("1001")).toMatchObject([{ event: "case" }]);
});

test("another key, another content, another requester or none of the two is another case", async () => {
  const ada = await signIn(client, "ada");
  const ids = [
    await idOf(admin),
    await idOf(admin, { idempotencyKey: "5-6-7-8" }),
    await idOf(admin, { ticket: "T-2" }),
    await idOf(admin, { checks: [{ name: "callback", answer: "failed" }] }),
    await idOf(ada),
    await idOf(admin, { idempotencyKey: undefined }),
    await idOf(admin, { idempotencyKey: undefined }),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

test("what waits is not replaced by itself, and says what became of it since", async () => {
  const waiting = { ...about, userId: "1003" };
  const [opened, again] = [await openCaseOf(admin, waiting), await openCaseOf(admin, waiting)];
  expect([opened.body["state"], again.body["state"]]).toEqual(["waiting", "waiting"]);
  const end = { outcome: "hungUp", note: "" };
  await admin.send("POST", `/api/guard/cases/${String(opened.body["id"])}/end`, { json: end });
  expect((await openCaseOf(admin, waiting)).body).toMatchObject({ id: opened.body["id"], state: "ended" });
});
