// @vitest-environment node
import { expect, test } from "vitest";
import { signIn } from "../../../../server/appliance/testing/sign-in.ts";
import { contractAnswers } from "../../../testing/contract-drift.ts";
import { contractTargets } from "../../../testing/contract-target.ts";

test("practice gives the embedded appliance's answer to every probe", async () => {
  const embedded = await contractAnswers(contractTargets.embedded);
  const practice = await contractAnswers(contractTargets.practice);
  expect(embedded.length).toBeGreaterThan(80);
  expect(practice).toEqual(embedded);
});

test.each(["v1", "v8.1"])(
  "practice says 404 to what only the embedded appliance has, in %s",
  async (version) => {
    const { client } = await contractTargets.practice.open();
    const administrator = await signIn(client, "administrator");
    for (const path of ["/guard/users/1001/last-change", `/${version}/audit`]) {
      const { status, problem } = await administrator.send("GET", `/api${path}`);
      expect([status, problem]).toEqual([404, "not-found"]);
    }
  },
);
