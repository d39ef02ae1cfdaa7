import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { enroll, startEnrollment } from "../appliance/testing/enroll.ts";
import { passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { mfaPendingTable } from "../store/tables/enrollment-tables.ts";
import { sweepExpired, sweepHourly } from "../appliance/sweep-expired.ts";

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

test("so are sessions with their tokens, half-done sign-ins and what is remembered of ended enrollments", async () => {
  const client = testClient(appliance.handle);
  await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
  await passwordGrantOf(client, "olivia");
  const tables = ["sessions", "access_tokens", "refresh_tokens", "mfa_tokens", "ended_enrollments"] as const;
  const left = async () => {
    await sweepExpired(appliance.parts);
    const { store } = appliance.parts;
    const rows = (table: (typeof tables)[number]) =>
      store.read((db) =>
        db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as("rows"))
          .execute(),
      );
    return Promise.all(tables.map(async (table) => Number((await rows(table))[0]?.rows)));
  };
  expect(await left()).toEqual([1, 1, 1, 1, 1]);
  appliance.clock.advance(3_600_000 + 1);
  expect(await left()).toEqual([1, 1, 1, 0, 0]);
  appliance.clock.advance(30 * 24 * 3_600_000);
  expect(await left()).toEqual([0, 0, 0, 0, 0]);
});
