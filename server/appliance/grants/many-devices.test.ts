import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { Answer, TestClient } from "../testing/test-client.ts";

const STEP = 40_000;
const NEW_PASSWORD = "another one of the demo users";

let appliance: TestAppliance;
/** Where strangers guess. */
let there: TestClient;

beforeEach(async () => {
  appliance = await createTestAppliance();
  there = testClient(appliance.handle).at("203.0.113.1");
});
afterEach(() => appliance.close());

const guess = (client: TestClient): Promise<Answer> => passwordGrantOf(client, "olivia", "a wrong password");
const looked = (answers: readonly Answer[]): number =>
  answers.filter(({ problem }) => problem === "invalid-grant").length;

/** Browsers in which a person who had the password signed in. */
async function signedIn(count: number): Promise<readonly TestClient[]> {
  const browsers = Array.from({ length: count }, () => there.browser());
  for (const browser of browsers) expect((await passwordGrantOf(browser, "olivia")).status).toBe(200);
  return browsers;
}

/** Spends what strangers have there, so that all that is looked at afterwards was by a cookie. */
async function spendStrangers(): Promise<void> {
  while ((await guess(there)).problem === "invalid-grant");
}

async function changePassword(): Promise<void> {
  const olivia = await signIn(there.at("192.0.2.1"), "olivia");
  const json = { password: NEW_PASSWORD };
  expect((await olivia.send("PUT", "/api/v8.1/users/1001", { json })).status).toBe(200);
}

describe("many browsers that have signed in as one user", () => {
  test("get thirty guesses at once, all together, and one more each 40 seconds", async () => {
    const browsers = await signedIn(12);
    let guesses = 0;
    const send = async (who: readonly TestClient[]) => {
      await spendStrangers();
      guesses += looked(await Promise.all(who.map(guess)));
    };
    await send(Array.from({ length: 10 }, () => browsers).flat());
    expect(guesses).toBe(30);
    for (let step = 1; step < 3_600_000 / STEP; step += 1) {
      appliance.clock.advance(STEP);
      // Three of them, whose own budgets last.
      await send([0, 1, 2].map((index) => browsers[(step * 3 + index) % 12] ?? there));
    }
    expect(guesses).toBe(119);
  });

  test("are strangers once that is spent: their owner gets in, from where strangers still do", async () => {
    const own = there.browser().at("192.0.2.1");
    await passwordGrantOf(own, "olivia");
    const [fresh = there, ...browsers] = await signedIn(4);
    await spendStrangers();
    for (const browser of browsers) for (let index = 0; index < 10; index += 1) await guess(browser);
    expect((await passwordGrantOf(fresh, "olivia")).status).toBe(429);
    expect((await passwordGrantOf(own, "olivia")).status).toBe(200);
    expect((await passwordGrantOf(there.browser(), "ravi")).status, "another user").toBe(200);
  });

  test("are strangers from when the password is changed, until they sign in with the new one", async () => {
    const [own = there, other = there] = await signedIn(2);
    await changePassword();
    await spendStrangers();
    expect((await guess(own)).status).toBe(429);
    expect((await passwordGrantOf(own, "olivia", NEW_PASSWORD)).status).toBe(429);
    appliance.clock.advance(60_000);
    expect((await passwordGrantOf(own, "olivia", NEW_PASSWORD)).status).toBe(200);
    await spendStrangers();
    expect((await guess(other)).status).toBe(429);
    expect((await passwordGrantOf(own, "olivia", NEW_PASSWORD)).status).toBe(200);
  });
});
