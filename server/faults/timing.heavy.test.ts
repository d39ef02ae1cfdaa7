import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { testClient, type Answer } from "../appliance/testing/test-client.ts";
import { argonHasher } from "../secrets/argon-hasher.ts";
import type { Db } from "../store/schema.ts";

const ROUNDS = 41;

let appliance: TestAppliance;
beforeAll(async () => {
  appliance = await createTestAppliance({ hasher: argonHasher() });
  const earlier = ["argon2id-19456-2-1", "A".repeat(22), "A".repeat(43)].join("$");
  const write = (tx: Db) =>
    tx.updateTable("users").set({ password_hash: earlier }).where("name", "=", "grace").execute();
  await appliance.parts.store.transaction("earlier", write);
});
afterAll(() => appliance.close());

/** A wrong password, from an address of its own, so that only the limit of the account counts. */
async function attempt(name: string, round: number): Promise<readonly [Answer, number]> {
  const client = testClient(appliance.handle).at(`10.1.${round}.1`);
  const startedAt = performance.now();
  return [await passwordGrantOf(client, name, "a wrong password"), performance.now() - startedAt];
}

const newList = (): number[] => [];
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

test("a name that nobody has is refused like one with a wrong password: status, body, and time", async () => {
  const times = { known: newList(), unknown: newList(), external: newList(), earlier: newList() };
  const seen = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    // The account's budget gets a guess back.
    appliance.clock.advance(40_000);
    for (const [kind, name] of [
      ["known", "olivia"],
      ["unknown", `nobody${round}`],
      ["external", "ines"],
      ["earlier", "grace"],
    ] as const) {
      const [answer, ms] = await attempt(name, round);
      times[kind].push(ms);
      seen.add(`${answer.status} ${JSON.stringify({ ...answer.body, traceId: "" })}`);
    }
  }
  expect([...seen]).toHaveLength(1);
  const known = median(times.known);
  for (const other of [median(times.unknown), median(times.external), median(times.earlier)]) {
    expect(other / known).toBeGreaterThan(0.75);
    expect(other / known).toBeLessThan(1.33);
  }
});
