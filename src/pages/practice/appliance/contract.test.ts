// @vitest-environment node
import { expect, test } from "vitest";
import { contractAnswers } from "../../../testing/contract-drift.ts";
import { contractSuite } from "../../../testing/contract-suite.ts";
import { contractTargets } from "../../../testing/contract-target.ts";

contractSuite(contractTargets.embedded);
contractSuite(contractTargets.practice);

test("practice gives the embedded appliance's answer to every probe", async () => {
  const embedded = await contractAnswers(contractTargets.embedded);
  const practice = await contractAnswers(contractTargets.practice);
  expect(embedded.length).toBeGreaterThan(80);
  expect(practice).toEqual(embedded);
});
