import { expect, test } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import { startEnrollment } from "../testing/enroll.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";

test("enrollments that were started in what is now the future don't hold up the next for longer than an hour", async () => {
  const appliance = await createTestAppliance();
  const client = testClient(appliance.handle);
  const olivia = await signIn(client, "olivia");
  for (let count = 0; count < 20; count += 1) await startEnrollment(olivia, "1001");
  const refused = await olivia.send("POST", "/api/v8.1/users/1001/enableMfa", { json: { recreate: false } });
  expect(refused.status).toBe(429);
  appliance.clock.advance(-26 * 3_600_000);
  const again = await signIn(client, "olivia");
  expect((await startEnrollment(again, "1001")).secretKey).not.toBe("");
  await appliance.close();
});
