// @vitest-environment node
import { expect, test } from "vitest";
import { signIn } from "../../../../server/appliance/testing/sign-in.ts";
import { contractAnswers } from "../../../testing/contract-drift.ts";
import { contractTargets } from "../../../testing/contract-target.ts";

test("practice gives the embedded appliance's answer to every probe", async () => {
  const embedded = await contractAnswers(contractTargets.embedded);
  const practice = await contractAnswers(contractTargets.practice);
  expect(embedded.length).toBeGreaterThan(30);
  expect(practice).toEqual(embedded);
});

test("practice says 404 to what only the embedded appliance has", async () => {
  const { client } = await contractTargets.practice.open();
  const administrator = await signIn(client, "administrator");
  for (const path of ["/guard/users/1001/last-change", "/guard/audit"]) {
    const { status, problem } = await administrator.send("GET", `/api${path}`);
    expect([status, problem]).toEqual([404, "not-found"]);
  }
});
