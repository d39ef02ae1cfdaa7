import { expect, test, vi } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import { testClient } from "../testing/test-client.ts";

test("a name or a password of many accents is never normalized, which would take the square of its length", async () => {
  const appliance = await createTestAppliance();
  const client = testClient(appliance.handle);
  const accents = "\u0345\u0327\u0316".repeat(3_000);
  const normalize = vi.spyOn(String.prototype, "normalize");
  for (const [username, password] of [
    [accents, "x"],
    ["olivia", accents],
  ] as const) {
    const form = { grant_type: "Password", username, password };
    expect((await client.send("POST", "/api/oauth2/token", { form })).status).toBe(400);
  }
  const longest = Math.max(...normalize.mock.contexts.map((text) => String(text).length));
  normalize.mockRestore();
  expect(longest).toBeLessThanOrEqual(1_024);
  await appliance.close();
});
