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

/** As if there had just been as many right sign-ins as there may be. */
function spendSignIns(place = "%"): Promise<unknown> {
  return appliance.parts.store.transaction("test", (tx) =>
    tx
      .updateTable("limits")
      .set({ paid_at: appliance.clock.now() + 600 * 6_000 })
      .where("kind", "=", "sign-ins")
      .where("place", "like", place)
      .execute(),
  );
}

describe("the limit of passwords", () => {
  test("who knows nothing but the password keeps no browser out that has signed in before", async () => {
    const browser = client.browser();
    for (const from of [browser, client]) await passwordGrantOf(from, "olivia");
    await spendSignIns("127.%");
    expect((await passwordGrantOf(client, "olivia")).status).toBe(429);
    expect((await passwordGrantOf(browser, "olivia")).status).toBe(200);
    // What it has of its own ends too, however often its cookie was renewed.
    await spendSignIns();
    expect((await passwordGrantOf(browser, "olivia")).status).toBe(429);
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

  test("right ones that a code must follow are counted too, and beyond the budget one refusal is written", async () => {
    await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    expect((await passwordGrantOf(client, "olivia")).status).toBe(200);
    await spendSignIns();
    for (let count = 0; count < 20; count += 1)
      expect((await passwordGrantOf(client, "olivia")).status).toBe(429);
    const rows = await appliance.parts.store.read((db) =>
      db.selectFrom("audit").select("reason").where("outcome", "=", "refused").execute(),
    );
    expect(rows).toEqual([{ reason: "too-many-attempts" }]);
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
