import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

const DAY = 24 * 3_600_000;
const NOTICE = "/api/guard/users/1001/last-change";

const BOUND = { change: "enabled", changedBy: "olivia" };

let appliance: TestAppliance;
let home: TestClient;
let abroad: TestClient;

beforeEach(async () => {
  appliance = await createTestAppliance();
  home = testClient(appliance.handle).at("192.0.2.5");
  abroad = home.at("203.0.113.9");
});
afterEach(() => appliance.close());

const code = (secretKey: string) => oracleCode(secretKey, appliance.clock.now());

/** A sign-in with both steps, a minute later. */
async function signInWithCode(client: TestClient, secretKey: string): Promise<TestClient> {
  appliance.clock.advance(60_000);
  const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
  return client.withToken(textMember(await mfaGrantOf(client, challenge, code(secretKey)), "access_token"));
}

describe("the next sign-in tells of an authenticator that was bound", () => {
  test("from a network that is new, and the session that bound it can't take that away", async () => {
    await signIn(home, "olivia");
    appliance.clock.advance(DAY);
    const thief = await signIn(abroad, "olivia");
    appliance.clock.advance(1_000);
    const { secretKey } = await enroll(thief, "1001", appliance.clock);
    expect((await thief.send("GET", NOTICE)).body["notice"]).toBe(false);
    const olivia = await signInWithCode(home, secretKey);
    expect((await olivia.send("GET", NOTICE)).body["notices"]).toMatchObject([BOUND]);
  });

  test("by a session that was old when a fresh one began it", async () => {
    const old = await signIn(home, "olivia");
    appliance.clock.advance(301_000);
    const started = await startEnrollment(await signIn(home, "olivia"), "1001");
    await confirmEnrollment(old, "1001", started.token, code(started.secretKey));
    const olivia = await signInWithCode(home, started.secretKey);
    expect((await olivia.send("GET", NOTICE)).body["notices"]).toMatchObject([BOUND]);
  });

  test.each([
    ["from the first network of all", 0],
    ["from one that is known for more than a day", 2 * DAY],
  ])("but not %s", async (_, knownForMs) => {
    if (knownForMs > 0) {
      await signIn(home, "olivia");
      appliance.clock.advance(DAY);
      await signIn(abroad, "olivia");
      appliance.clock.advance(knownForMs);
    }
    const olivia = await signIn(abroad, "olivia");
    appliance.clock.advance(1_000);
    const { secretKey } = await enroll(olivia, "1001", appliance.clock);
    const later = await signInWithCode(home, secretKey);
    expect((await later.send("GET", NOTICE)).body["notice"]).toBe(false);
  });

  test("and not after a fresh sign-in that took its time to scan", async () => {
    const olivia = await signIn(home, "olivia");
    appliance.clock.advance(299_000);
    const { secretKey, token } = await startEnrollment(olivia, "1001");
    appliance.clock.advance(14 * 60_000);
    await confirmEnrollment(olivia, "1001", token, code(secretKey));
    const later = await signInWithCode(home, secretKey);
    expect((await later.send("GET", NOTICE)).body["notice"]).toBe(false);
  });
});
