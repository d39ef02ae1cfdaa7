import { describe, expect, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { openCaseOf } from "./testing/open-case.ts";
import { azurePlacesOnEngines, recordOf } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";
import { perTest } from "../testing/per-test.ts";

const about = { intent: "setUp", userId: "1001", idempotencyKey: "1-2-3-4" };

describe.each(azurePlacesOnEngines)("a case that is sent once more, on %s,", (_, open) => {
  const place = perTest(() => open(policyOf({ privilegedUsers: ["rita"] })));
  const admin = perTest(() => place.signIn("administrator"));

  const idOf = async (by: TestClient, change: object = {}) =>
    (await openCaseOf(by, { ...about, ...change })).body["id"];

  test("with its key is the same one, at the same time too, and one row of the record", async () => {
    const [first, second] = await Promise.all([idOf(admin), idOf(admin)]);
    expect([second, await idOf(admin)]).toEqual([first, first]);
    expect((await recordOf(place)).filter((row) => row.startsWith("case "))).toHaveLength(1);
  });

  test("with another key or content, by somebody else or without a key is another one", async () => {
    const ids = [
      await idOf(admin),
      await idOf(admin, { idempotencyKey: "5-6-7-8" }),
      await idOf(admin, { ticket: "T-2" }),
      await idOf(admin, { checks: [{ name: "callback", answer: "failed" }] }),
      await idOf(await place.signIn("ada")),
      await idOf(admin, { idempotencyKey: undefined }),
      await idOf(admin, { idempotencyKey: undefined }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("while it waits is not replaced by itself, and says what became of it since", async () => {
    const checks = [
      { name: "callback", answer: "passed" },
      { name: "question", answer: "failed" },
    ];
    const waiting = { ...about, userId: "1003", checks };
    const [opened, again] = [await openCaseOf(admin, waiting), await openCaseOf(admin, waiting)];
    expect([opened.body["state"], again.body["state"]]).toEqual(["waiting", "waiting"]);
    const known = await admin.send("GET", "/api/guard/users/1003/about");
    expect(known.body["failures"]).toHaveLength(1);
    const end = { outcome: "hungUp", note: "" };
    await admin.send("POST", `/api/guard/cases/${String(opened.body["id"])}/end`, { json: end });
    expect((await openCaseOf(admin, waiting)).body).toMatchObject({ id: opened.body["id"], state: "ended" });
  });
});
