import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTestAppliance, type TestAppliance } from "../testing/create-test-appliance.ts";
import { enroll } from "../testing/enroll.ts";
import type { Hasher } from "../../secrets/argon-hasher.ts";
import { fastHasher } from "../testing/fast-hasher.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient, type TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

let appliance: TestAppliance;
let client: TestClient;
let hasRoom: Hasher["hasRoom"];

beforeEach(async () => {
  hasRoom = () => true;
  appliance = await createTestAppliance({ hasher: { ...fastHasher(), hasRoom: (turn) => hasRoom(turn) } });
  client = testClient(appliance.handle);
});
afterEach(() => appliance.close());

describe("the limit of passwords", () => {
  test("right ones, however many, keep nobody out", async () => {
    const browser = client.browser();
    await passwordGrantOf(browser, "olivia");
    for (let count = 0; count < 250; count += 1)
      expect((await passwordGrantOf(client, "olivia")).status).toBe(200);
    for (const other of [browser, client.at("203.0.113.1")])
      expect((await passwordGrantOf(other, "olivia")).status).toBe(200);
  });

  test("a name that nobody has, and one of an identity provider, wait as long as any, in the same words", async () => {
    const told = async (username: string, net: number) => {
      const at = testClient((request) => appliance.handle(request, { address: `198.51.${net}.1` }));
      for (let count = 0; count < 5; count += 1) await passwordGrantOf(at, username, "a wrong password");
      const { status, body, headers } = await passwordGrantOf(at, username, "a wrong password");
      return JSON.stringify([status, { ...body, traceId: "" }, headers.get("retry-after")]);
    };
    const [known, ...others] = [await told("olivia", 1), await told("nobody", 2), await told("ines", 3)];
    expect(known).toMatch(/^\[429,/);
    expect(others).toEqual([known, known]);
  });

  test("all browsers of a user take one turn at the hashes", async () => {
    const browsers = [client.browser(), client.browser()];
    for (const browser of browsers) await passwordGrantOf(browser, "olivia");
    const hashes = vi.spyOn(appliance.parts.hasher, "hashAll");
    for (const browser of browsers) await passwordGrantOf(browser, "olivia");
    const turns = hashes.mock.calls.map(([, , turn]) => turn.from);
    expect(turns).toEqual(["user:1001", "user:1001"]);
  });

  test("a flood that fills the hashes is refused unread, and keeps no browser out that has signed in before", async () => {
    const browser = client.browser();
    await passwordGrantOf(browser, "olivia");
    hasRoom = ({ known }) => known;
    const read = vi.spyOn(appliance.parts.store, "read");
    expect((await passwordGrantOf(client.browser(), "olivia")).problem).toBe("busy");
    expect(read).not.toHaveBeenCalled();
    expect((await passwordGrantOf(browser, "olivia")).status).toBe(200);
    expect((await passwordGrantOf(browser, "ravi")).problem).toBe("busy");
  });

  test("where the hashes are full a scratch code isn't tried, and six digits are", async () => {
    const { scratchCodes, secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    appliance.clock.advance(30_000);
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    hasRoom = () => false;
    expect((await mfaGrantOf(client, challenge, scratchCodes[0] ?? "")).problem).toBe("busy");
    const code = oracleCode(secretKey, appliance.clock.now());
    expect((await mfaGrantOf(client, challenge, code)).status).toBe(200);
  });
});
