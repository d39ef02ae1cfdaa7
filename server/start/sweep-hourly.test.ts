import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { startEnrollment } from "../appliance/testing/enroll.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { mfaPendingTable } from "../store/tables/enrollment-tables.ts";
import { sweepHourly } from "../appliance/sweep-expired.ts";

let appliance: TestAppliance;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  appliance = await createTestAppliance();
});
afterEach(async () => {
  vi.useRealTimers();
  await appliance.close();
});

const pending = async () =>
  (await appliance.parts.store.read((db) => mfaPendingTable.all(db))).map(({ user_id }) => user_id);

async function start(userName: string, id: string): Promise<void> {
  await startEnrollment(await signIn(testClient(appliance.handle), userName), id);
}

test("expired enrollments are removed at the start and every hour, those that are valid stay", async () => {
  await start("olivia", "1001");
  appliance.clock.advance(15 * 60_000);
  await start("ravi", "1002");
  const end = sweepHourly(appliance.parts);
  await expect.poll(pending).toEqual(["1002"]);
  appliance.clock.advance(3_600_000);
  vi.advanceTimersByTime(3_600_000);
  await expect.poll(pending).toEqual([]);
  end();
});
