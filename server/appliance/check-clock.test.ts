import pino from "pino";
import { expect, test } from "vitest";
import { checkClock } from "./check-clock.ts";
import { createTestAppliance } from "./testing/create-test-appliance.ts";
import { signIn } from "./testing/sign-in.ts";
import { testClient } from "./testing/test-client.ts";

test("a clock that is a day behind the records is warned of at the start, and when it goes back while running", async () => {
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line) => void lines.push(line) });
  const appliance = await createTestAppliance({ log });
  const client = testClient(appliance.handle);
  await signIn(client, "olivia");
  expect(await checkClock(appliance.parts)).toBe(0);
  appliance.clock.advance(-24 * 3_600_000);
  expect(await checkClock(appliance.parts)).toBe(24 * 3_600_000);
  await client.send("GET", "/api/v1/users");
  await client.send("GET", "/api/v1/users");
  const events = lines.map((line) => String(Object(JSON.parse(line)).event));
  expect(events).toEqual(["clock.regressed", "clock.regressed"]);
  await appliance.close();
});
