import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { TestClient } from "../testing/test-client.ts";

const ID = "1001";
const MINUTE = 60_000;

let appliance: TestAppliance;
let client: TestClient;
let olivia: TestClient;

beforeEach(async () => {
  appliance = await createTestAppliance();
  client = testClient(appliance.handle);
  olivia = await signIn(client, "olivia");
});
afterEach(() => appliance.close());

const now = (): number => appliance.clock.now();

describe("how an enrollment ends", () => {
  test("after 15 minutes it is expired, and after another hour unknown", async () => {
    const { secretKey, token } = await startEnrollment(olivia, ID);
    appliance.clock.advance(15 * MINUTE);
    const late = await signIn(client, "olivia");
    const expired = await confirmEnrollment(late, ID, token, oracleCode(secretKey, now()));
    expect([expired.status, expired.problem]).toEqual([410, "enrollment-expired"]);
    appliance.clock.advance(60 * MINUTE + 1);
    const later = await signIn(client, "olivia");
    expect((await confirmEnrollment(later, ID, token, "123456")).problem).toBe("enrollment-unknown");
  });

  test("a finished one says so, and turning MFA off does not bring it back", async () => {
    const { secretKey, token } = await enroll(olivia, ID, appliance.clock);
    const again = await confirmEnrollment(olivia, ID, token, oracleCode(secretKey, now()));
    expect([again.status, again.problem]).toEqual([409, "enrollment-finished"]);
    await olivia.send("POST", `/api/v8.1/users/${ID}/disableMfa`);
    expect((await confirmEnrollment(olivia, ID, token, oracleCode(secretKey, now()))).problem).toBe(
      "enrollment-finished",
    );
  });

  test("the token of another user is unknown", async () => {
    const { secretKey, token } = await startEnrollment(olivia, ID);
    const ravi = await signIn(client, "ravi");
    await startEnrollment(ravi, "1002");
    const answer = await confirmEnrollment(ravi, "1002", token, oracleCode(secretKey, now()));
    expect([answer.status, answer.problem]).toEqual([400, "enrollment-unknown"]);
  });

  test("the 21st start of a session has to wait for three minutes, another session for nothing", async () => {
    const start = (by: TestClient) => by.send("POST", `/api/v8.1/users/${ID}/enableMfa`, { json: {} });
    const refused = async (by: TestClient) => {
      const { problem, headers } = await start(by);
      return [problem, headers.get("retry-after")];
    };
    for (let count = 0; count < 20; count += 1) await startEnrollment(olivia, ID);
    expect(await refused(olivia)).toEqual(["too-many-attempts", "180"]);
    // Who has another session isn't kept out by it, nor by a renewal of the first.
    const fresh = await signIn(client, "olivia");
    for (let count = 0; count < 20; count += 1) await startEnrollment(fresh, ID);
    appliance.clock.advance(3 * MINUTE);
    await startEnrollment(olivia, ID);
  });

  test("somebody's twenty starts keep no agent from starting one for them, nor an agent's twenty them", async () => {
    const admin = await signIn(client, "administrator");
    const start = (by: TestClient, id = ID) =>
      by.send("POST", `/api/v8.1/users/${id}/enableMfa`, { json: {} }).then(({ problem }) => problem);
    for (let count = 0; count < 20; count += 1) await startEnrollment(olivia, ID);
    expect(await start(olivia)).toBe("too-many-attempts");
    for (let count = 0; count < 20; count += 1) expect(await start(admin)).toBeUndefined();
    expect(await start(admin)).toBe("too-many-attempts");
    const ravi = await signIn(client, "ravi");
    for (let count = 0; count < 20; count += 1) expect(await start(admin, "1002")).toBeUndefined();
    expect(await start(ravi, "1002")).toBeUndefined();
    appliance.clock.advance(3 * MINUTE);
    expect(await start(admin)).toBeUndefined();
    expect(await start(admin)).toBe("too-many-attempts");
  });
});
