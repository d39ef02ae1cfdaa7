import { expect, test } from "vitest";
import { newKeyMaterial } from "../../secrets/key-file.ts";
import { createKeyRing } from "../../secrets/key-ring.ts";
import { systemRandom } from "../../secrets/random.ts";
import { openStore } from "../../store/open-store.ts";
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
  const told = await seedUsers(fresh, { demo: true });
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
  expect(await seedUsers(fresh, { demo: true })).toEqual([]);
});

test("given passwords are not told", async () => {
  const fresh = await parts();
  expect(
    await seedUsers(fresh, {
      demo: true,
      adminPassword: "a good password",
      demoPassword: "another good one",
    }),
  ).toEqual([]);
});

test("without a demo there is the administrator and nobody else", async () => {
  const fresh = await parts();
  const told = await seedUsers(fresh, { demo: false, demoPassword: "not used at all" });
  expect(told.map(({ userName }) => userName)).toEqual(["administrator"]);
  const names = await fresh.store.read((db) => db.selectFrom("users").select("name").execute());
  expect(names).toEqual([{ name: "administrator" }]);
});
