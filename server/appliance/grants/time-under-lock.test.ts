import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../../store/open-store.ts";
import { createTestAppliance, type TestAppliance } from "../testing/create-test-appliance.ts";
import { enroll, type TestEnrollment } from "../testing/enroll.ts";
import { fastHasher } from "../testing/fast-hasher.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient, type Answer, type TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

let appliance: TestAppliance;
let client: TestClient;
let enrollment: TestEnrollment;
let wait = { transaction: "", ms: 0 };
/** What somebody else does while a password is hashed. */
let meanwhile: () => Promise<unknown> = async () => {};

/** The next transaction of this name gets the row of the user only after so long: others had it. */
function waitForRow(transaction: string, ms: number): void {
  wait = { transaction, ms };
}

beforeEach(async () => {
  const store = await openStore(
    { memory: true },
    {
      failPoint: (name) => {
        if (name !== `${wait.transaction}:1`) return;
        appliance.clock.advance(wait.ms);
        wait = { transaction: "", ms: 0 };
      },
    },
  );
  const { hashAll, ...hasher } = fastHasher();
  const slowly: typeof hashAll = async (...inputs) => {
    const [hashes, other] = [await hashAll(...inputs), meanwhile];
    meanwhile = async () => {};
    await other();
    return hashes;
  };
  appliance = await createTestAppliance({ store, hasher: { ...hasher, hashAll: slowly } });
  client = testClient(appliance.handle);
  enrollment = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
});
afterEach(async () => {
  await appliance.close();
  await appliance.parts.store.close();
});

const right = () => oracleCode(enrollment.secretKey, appliance.clock.now());

async function challenge(): Promise<string> {
  return textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
}

async function attempt(code: string): Promise<Answer> {
  return mfaGrantOf(client, await challenge(), code);
}

describe("what is decided under the lock of a user goes by the time at which the lock was taken", () => {
  test("a code that ran out meanwhile is refused", async () => {
    waitForRow("mfaGrant", 120_000);
    expect((await attempt(right())).problem).toBe("invalid-grant");
  });

  test("an mfa_token that ran out meanwhile is refused", async () => {
    const token = await challenge();
    appliance.clock.advance(299_000);
    const code = oracleCode(enrollment.secretKey, appliance.clock.now() + 2_000);
    waitForRow("mfaGrant", 2_000);
    expect((await mfaGrantOf(client, token, code)).problem).toBe("invalid-grant");
  });

  test("a refresh token that ran out meanwhile is refused", async () => {
    const session = await passwordGrantOf(client, "administrator");
    appliance.clock.advance(14 * 24 * 3_600_000 - 1_000);
    waitForRow("refreshGrant", 2_000);
    const form = { grant_type: "refresh_token", refresh_token: textMember(session, "refresh_token") };
    expect((await client.send("POST", "/api/oauth2/token", { form })).problem).toBe("invalid-grant");
  });
});

test.each([
  ["that was changed", "PUT", { json: { password: "another one of the demo users" } }],
  ["of an account that was deleted", "DELETE", {}],
])("a password %s while it was hashed signs nobody in", async (_how, method, init) => {
  const admin = await signIn(client, "administrator");
  meanwhile = () => admin.send(method, "/api/v8.1/users/1002", init);
  expect((await passwordGrantOf(client, "ravi")).problem).toBe("invalid-grant");
});
