import { expect, test } from "vitest";
import { openStore } from "../../store/open-store.ts";
import { newKeyMaterial } from "../secrets/key-file.ts";
import { createKeyRing } from "../secrets/key-ring.ts";
import { systemRandom } from "../secrets/random.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { fastHasher } from "../testing/fast-hasher.ts";
import { seedUsers } from "./seed-users.ts";

async function parts() {
  const store = await openStore({ memory: true });
  const keyRing = createKeyRing(newKeyMaterial());
  return { store, keyRing, clock: fakeClock(0), random: systemRandom, hasher: fastHasher() };
}

test("without given passwords every one is generated, different, and told once", async () => {
  const fresh = await parts();
  const told = await seedUsers(fresh, {});
  expect(told.map(({ userName }) => userName)).toEqual([
    "administrator",
    "olivia",
    "ravi",
    "rita",
    "ada",
    "grace",
  ]);
  expect(new Set(told.map(({ password }) => password)).size).toBe(6);
  expect(told.every(({ password }) => password.length >= 20)).toBe(true);
  expect(await seedUsers(fresh, {})).toEqual([]);
});

test("given passwords are not told, and known ones are refused", async () => {
  const fresh = await parts();
  await expect(seedUsers(fresh, { adminPassword: "password123" })).rejects.toThrow("ADMIN_PASSWORD");
  await expect(seedUsers(fresh, { adminPassword: "a good password", demoPassword: "demo" })).rejects.toThrow(
    "DEMO_PASSWORD",
  );
  expect(
    await seedUsers(fresh, { adminPassword: "a good password", demoPassword: "another good one" }),
  ).toEqual([]);
});
