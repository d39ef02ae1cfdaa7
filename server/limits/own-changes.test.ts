import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";

let appliance: TestAppliance;
let client: TestClient;
beforeEach(async () => {
  appliance = await createTestAppliance();
  client = testClient(appliance.handle);
});
afterEach(() => appliance.close());

const rows = () => appliance.parts.store.read((db) => db.selectFrom("audit").select("seq").execute());

const changes: Readonly<Record<string, (person: TestClient, id: string, count: number) => Promise<Answer>>> =
  {
    "change their description": (person, id, count) =>
      person.send("PUT", `/api/v8.1/users/${id}`, { json: { description: `no. ${count}` } }),
    "turn off what is off": (person, id) => person.send("POST", `/api/v8.1/users/${id}/disableMfa`),
  };

// Audit rows are never deleted, and somebody with the least rights could write 300 a second.
test.each(Object.entries(changes))("people who %s again and again don't fill the disk", async (_, change) => {
  const olivia = await signIn(client, "olivia");
  const before = (await rows()).length;
  let last: Answer | undefined;
  for (let count = 0; count < 200; count += 1) last = await change(olivia, "1001", count);
  expect([last?.status, last?.problem]).toEqual([429, "too-many-attempts"]);
  expect(Number(last?.headers.get("retry-after"))).toBe(60);
  expect((await rows()).length - before).toBe(60);
  appliance.clock.advance(60_000);
  expect((await change(olivia, "1001", 201)).status).toBeLessThan(300);
});

describe.each([
  ["turn off their MFA", changes["turn off what is off"]],
  [
    "change their password",
    (person: TestClient, id: string) =>
      person.send("PUT", `/api/v8.1/users/${id}`, { json: { password: "correct horse battery 4" } }),
  ],
])("with a stolen session nobody keeps its owner from it: people can %s", (_, change) => {
  /** Does something in the stolen session until it has to wait. @returns the owner's own */
  async function spent(what: string, ageMs: number): Promise<TestClient> {
    const stolen = await signIn(client, "olivia");
    appliance.clock.advance(ageMs);
    let last: Answer | undefined;
    for (let count = 0; count < 61; count += 1) last = await changes[what]?.(stolen, "1001", count);
    expect(last?.status).toBe(429);
    return signIn(client, "olivia");
  }

  // In one that is too old for more, too.
  test("however often it changes their description", async () => {
    const owner = await spent("change their description", 301_000);
    expect((await change?.(owner, "1001", 0))?.status).toBeLessThan(300);
  });

  test("however often it turns off what is off", async () => {
    const owner = await spent("turn off what is off", 0);
    expect((await change?.(owner, "1001", 0))?.status).toBeLessThan(300);
  });
});

test("administrators act for many, and are not held up", async () => {
  const administrator = await signIn(client, "administrator");
  for (let count = 0; count < 100; count += 1)
    expect((await changes["turn off what is off"]?.(administrator, "1001", count))?.status).toBeLessThan(300);
});
