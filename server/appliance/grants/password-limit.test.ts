import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { passwordGrantOf } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { TestClient } from "../testing/test-client.ts";

let appliance: TestAppliance;
let client: TestClient;

beforeEach(async () => {
  appliance = await createTestAppliance();
  client = testClient(appliance.handle);
});
afterEach(() => appliance.close());

async function fail(times: number, sender: TestClient, name = "olivia"): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    expect((await passwordGrantOf(sender, name, "a wrong password")).problem).toBe("invalid-grant");
  }
}

describe("the limit of passwords", () => {
  test("the sixth within a minute waits, in any spelling of the name, and one guess comes back each minute", async () => {
    await fail(5, client);
    const refused = await passwordGrantOf(client, "OLIVIA ");
    expect([refused.status, refused.problem, refused.headers.get("retry-after")]).toEqual([
      429,
      "too-many-attempts",
      "60",
    ]);
    appliance.clock.advance(60_000);
    await fail(1, client);
    expect((await passwordGrantOf(client, "olivia")).status).toBe(429);
    appliance.clock.advance(60_000);
    expect((await passwordGrantOf(client, "olivia")).status).toBe(200);
  });

  test("who knows nothing but the password keeps no browser out that has signed in before", async () => {
    const browser = client.browser();
    for (const from of [browser, client]) await passwordGrantOf(from, "olivia");
    await appliance.parts.store.transaction("test", (tx) =>
      tx
        .updateTable("limits")
        .set({ paid_at: appliance.clock.now() + 600 * 6_000 })
        .where("kind", "=", "sign-ins")
        .where("place", "like", "127.%")
        .execute(),
    );
    expect((await passwordGrantOf(client, "olivia")).status).toBe(429);
    expect((await passwordGrantOf(browser, "olivia")).status).toBe(200);
  });

  test("right ones are counted too, for an account in a network; another network isn't held up by it", async () => {
    const from = (address: string) => testClient((request) => appliance.handle(request, { address }));
    const office = from("198.51.100.1");
    for (let count = 0; count < 600; count += 1)
      expect((await passwordGrantOf(office, "olivia")).status).toBe(200);
    const hashes = vi.spyOn(appliance.parts.hasher, "hashAll");
    const refused = await passwordGrantOf(from("198.51.100.9"), "olivia");
    expect(hashes).not.toHaveBeenCalled();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "6"]);
    expect((await passwordGrantOf(office, "ravi")).status).toBe(200);
    expect((await passwordGrantOf(from("203.0.113.1"), "olivia")).status).toBe(200);
    appliance.clock.advance(6_000);
    expect((await passwordGrantOf(office, "olivia")).status).toBe(200);
    expect((await passwordGrantOf(office, "olivia")).status).toBe(429);
  });

  test("all browsers of a user take one turn at the hashes", async () => {
    const browsers = [client.browser(), client.browser()];
    for (const browser of browsers) await passwordGrantOf(browser, "olivia");
    const hashes = vi.spyOn(appliance.parts.hasher, "hashAll");
    for (const browser of browsers) await passwordGrantOf(browser, "olivia");
    const turns = hashes.mock.calls.map(([, , turn]) => turn.from);
    expect(turns).toEqual(["user:1001", "user:1001"]);
  });

  test("a success takes away what this address owes for this user", async () => {
    await fail(4, client);
    expect((await passwordGrantOf(client, "olivia")).status).toBe(200);
    // Without the success the second of these would have to wait.
    await fail(4, client);
  });

  test("a day's typo never waits, however many days an office does it", async () => {
    for (let day = 0; day < 300; day += 1) {
      for (let host = 1; host <= 3; host += 1) await fail(1, client.at(`198.51.100.${host}`));
      expect((await passwordGrantOf(client.at("198.51.100.1"), "olivia")).status).toBe(200);
      appliance.clock.advance(24 * 3_600_000);
    }
  });

  test("a stranger on the same network does not lock the user out, nor does one elsewhere", async () => {
    await fail(5, client.at("198.51.100.7"));
    expect((await passwordGrantOf(client.at("198.51.100.7"), "olivia")).status).toBe(429);
    expect((await passwordGrantOf(client.at("198.51.100.99"), "olivia")).status).toBe(200);
    expect((await passwordGrantOf(client.at("203.0.113.1"), "olivia")).status).toBe(200);
  });

  test("addresses of one /64 are one host, and those of one /48 one network", async () => {
    for (let host = 1; host <= 5; host += 1) await fail(1, client.at(`2001:db8:1:2::${host}`));
    expect((await passwordGrantOf(client.at("2001:db8:1:2:ffff::1"), "olivia")).status).toBe(429);
    for (let net = 3; net <= 5; net += 1) await fail(1, client.at(`2001:db8:1:${net}::1`));
    expect((await passwordGrantOf(client.at("2001:db8:1:6::1"), "olivia")).status).toBe(429);
    expect((await passwordGrantOf(client.at("2001:db8:2:1::1"), "olivia")).status).toBe(200);
  });

  test("other people at the same address are not held up by a few failures of one", async () => {
    await fail(5, client);
    expect((await passwordGrantOf(client, "ravi")).status).toBe(200);
  });

  test("one password tried on every name is held up, for seconds", async () => {
    for (let name = 0; name < 200; name += 1) await fail(1, client, `name${name}`);
    const refused = await passwordGrantOf(client, "ravi");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "3"]);
    appliance.clock.advance(3_000);
    expect((await passwordGrantOf(client, "ravi")).status).toBe(200);
  });

  test("unknown names are limited like known ones", async () => {
    await fail(5, client, "nobody");
    expect((await passwordGrantOf(client, "nobody", "x")).status).toBe(429);
  });

  test("after the clock went back a day, nobody waits for the day", async () => {
    await fail(5, client);
    appliance.clock.advance(-24 * 3_600_000);
    expect((await passwordGrantOf(client, "olivia")).status).toBe(200);
  });

  test("parallel guesses from everywhere do not get past it, and a right one among them is no answer", async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, net) =>
        passwordGrantOf(client.at(`10.0.${net}.1`), "olivia", net === 39 ? undefined : "a wrong password"),
      ),
    );
    const looks = answers.filter(({ problem }) => problem === "invalid-grant").length;
    expect(looks).toBe(10);
    expect(answers.at(-1)?.problem).toBe("too-many-attempts");
  });
});
