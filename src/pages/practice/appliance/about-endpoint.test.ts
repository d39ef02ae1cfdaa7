// @vitest-environment node
import { expect, test } from "vitest";
import { signIn } from "../../../../server/appliance/testing/sign-in.ts";
import { contractTargets } from "../../../testing/contract-target.ts";

test("what failed about a person is told the next agent for 72 hours, newest first", async () => {
  const { client, clock } = await contractTargets.practice.open();
  const administrator = await signIn(client, "administrator");
  const checks = [{ name: "callback", answer: "failed" }];
  const call = { userId: "1003", intent: "setUp", reason: "", ticket: "T 1", checks, way: "byPhone" };
  const opened = await administrator.send("POST", "/api/guard/cases", { json: call });
  clock.advance(60_000);
  const json = { outcome: "impostor", note: "Another number." };
  await administrator.send("POST", `/api/guard/cases/${String(opened.body["id"])}/end`, { json });
  const about = async (id: string) =>
    (await signIn(client, "administrator")).send("GET", `/api/guard/users/${id}/about`);
  expect((await about("1003")).body).toMatchObject({
    mfa: "off",
    failures: [
      { kind: "impostor", by: "administrator" },
      { kind: "check-failed", by: "administrator" },
    ],
    cases: [{ state: "ended", outcome: "impostor", note: "Another number." }],
  });
  expect((await about("1002")).body).toMatchObject({ failures: [], cases: [] });
  expect((await about("9")).problem).toBe("user-gone");
  clock.advance(72 * 3_600_000);
  expect((await about("1003")).body).toMatchObject({ failures: [], cases: [] });
});
