import { afterEach, beforeEach, describe, expect, test } from "vitest";
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
  test("the fifth wrong password makes the next wait, in any spelling of the name", async () => {
    await fail(5, client);
    const refused = await passwordGrantOf(client, "OLIVIA ");
    expect([refused.status, refused.problem, refused.headers.get("retry-after")]).toEqual([
      429,
      "too-many-attempts",
      "30",
    ]);
    appliance.clock.advance(30_000);
    expect((await passwordGrantOf(client, "olivia")).status).toBe(200);
    await fail(4, client);
    expect((await passwordGrantOf(client, "olivia")).status).toBe(200);
  });

  test("a stranger elsewhere does not lock the user out", async () => {
    await fail(5, client.at("198.51.100.7"));
    expect((await passwordGrantOf(client.at("198.51.100.99"), "olivia")).status).toBe(429);
    expect((await passwordGrantOf(client.at("203.0.113.1"), "olivia")).status).toBe(200);
  });

  test("addresses of one IPv6 network are one", async () => {
    for (let host = 1; host <= 5; host += 1) await fail(1, client.at(`2001:db8:1:2::${host}`));
    expect((await passwordGrantOf(client.at("2001:db8:1:2:ffff::1"), "olivia")).status).toBe(429);
    expect((await passwordGrantOf(client.at("2001:db8:1:3::1"), "olivia")).status).toBe(200);
  });

  test("other people at the same address are not held up by a few failures of one", async () => {
    await fail(5, client);
    expect((await passwordGrantOf(client, "ravi")).status).toBe(200);
  });

  test("unknown names are limited like known ones", async () => {
    await fail(5, client, "nobody");
    expect((await passwordGrantOf(client, "nobody", "x")).status).toBe(429);
  });

  test("an attack from everywhere delays by seconds, never more", async () => {
    for (let net = 0; net < 100; net += 1) await fail(1, client.at(`10.0.${net}.1`));
    const refused = await passwordGrantOf(client.at("192.0.2.1"), "olivia");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"]);
    appliance.clock.advance(5_000);
    expect((await passwordGrantOf(client.at("192.0.2.1"), "olivia")).status).toBe(200);
  });

  test("parallel guesses do not get past it", async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => passwordGrantOf(client, "olivia", "a wrong password")),
    );
    const looks = answers.filter(({ problem }) => problem === "invalid-grant").length;
    expect(looks).toBeLessThanOrEqual(8);
  });
});
