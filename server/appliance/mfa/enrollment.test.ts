import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { twoVersions } from "../testing/two-versions.ts";

const ID = "1001";

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

describe.each(twoVersions)("an enrollment in $version", ({ version, id, done }) => {
  const path = `/api/${version}/users/${ID}`;

  test("the answer has the documented shape", async () => {
    const { status, body } = await olivia.send("POST", `${path}/enableMfa`, { json: { recreate: false } });
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(["qrString", "scratchCodes", "secretKey", "token", "userId"]);
    expect(body["userId"]).toBe(id);
    expect(body["secretKey"]).toMatch(/^[A-Z2-7]{32}$/);
    expect(body["qrString"]).toBe(
      `otpauth://totp/olivia@backup.example.com?secret=${String(body["secretKey"])}&issuer=backup.example.com`,
    );
    expect(Buffer.from(String(body["token"]), "base64").toString()).toMatch(/^[0-9A-F]{64}$/);
    const codes = Array.isArray(body["scratchCodes"]) ? body["scratchCodes"].map(String) : [];
    expect(new Set(codes).size).toBe(5);
    expect(codes.every((code) => /^[1-9][0-9]{7}$/.test(code))).toBe(true);
  });

  test("accept and disable answer without a body", async () => {
    const { secretKey, token } = await startEnrollment(olivia, ID);
    const json = { code: oracleCode(secretKey, now()), token };
    const accepted = await olivia.send("POST", `${path}/acceptMfa`, { json });
    expect([accepted.status, accepted.text]).toEqual([done, ""]);
    expect((await olivia.send("GET", path)).body["mfaEnabled"]).toBe(true);
    const disabled = await olivia.send("POST", `${path}/disableMfa`);
    expect([disabled.status, disabled.text]).toEqual([done, ""]);
    // PowerShell gives nothing the type of a form.
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    expect((await olivia.send("POST", `${path}/disableMfa`, { headers })).status).toBe(done);
  });

  test.each([true, "true"])("recreate %j replaces the factor of a user who has one", async (recreate) => {
    await enroll(olivia, ID, appliance.clock);
    const refused = await olivia.send("POST", `${path}/enableMfa`, { json: { recreate: false } });
    expect([refused.status, refused.problem]).toEqual([409, "already-enabled"]);
    expect((await olivia.send("POST", `${path}/enableMfa`, { json: { recreate } })).status).toBe(200);
  });

  test.each([[{ recreate: "false" }], [{ recreate: false }], [{}], [{ extra: [1] }]])(
    "%j sets up",
    async (json) => {
      expect((await olivia.send("POST", `${path}/enableMfa`, { json })).status).toBe(200);
    },
  );

  test("a missing body sets up", async () => {
    expect((await olivia.send("POST", `${path}/enableMfa`)).status).toBe(200);
  });

  test.each([null, 0, 1, "", "TRUE", "yes", [], [true], {}])(
    "recreate %j is refused by name",
    async (recreate) => {
      const answer = await olivia.send("POST", `${path}/enableMfa`, { json: { recreate } });
      expect([answer.status, Object.keys(Object(answer.body["errors"]))]).toEqual([400, ["recreate"]]);
    },
  );
});

describe("pending is not active", () => {
  test("while a new factor waits, the old one signs in and the new one does not; at accept they change places", async () => {
    const old = await enroll(olivia, ID, appliance.clock);
    const fresh = await startEnrollment(olivia, ID, true);
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    expect((await mfaGrantOf(client, challenge, oracleCode(fresh.secretKey, now()))).problem).toBe(
      "invalid-grant",
    );
    expect((await mfaGrantOf(client, challenge, fresh.scratchCodes[0] ?? "")).problem).toBe("invalid-grant");
    expect((await mfaGrantOf(client, challenge, oracleCode(old.secretKey, now()))).status).toBe(200);

    await confirmEnrollment(olivia, ID, fresh.token, oracleCode(fresh.secretKey, now()));
    appliance.clock.advance(30_000);
    const second = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    expect((await mfaGrantOf(client, second, oracleCode(old.secretKey, now()))).problem).toBe(
      "invalid-grant",
    );
    expect((await mfaGrantOf(client, second, old.scratchCodes[0] ?? "")).problem).toBe("invalid-grant");
    expect((await mfaGrantOf(client, second, fresh.scratchCodes[0] ?? "")).status).toBe(200);
  });
});

describe("strict fidelity to v1", () => {
  test("a scratch code confirms only when the setting allows it, and is spent then", async () => {
    const strict = await createTestAppliance({ settings: { acceptScratchCode: true } });
    const person = await signIn(testClient(strict.handle), "olivia");
    const { scratchCodes, token } = await startEnrollment(person, ID);
    const [code = ""] = scratchCodes;
    expect((await confirmEnrollment(person, ID, token, "99999999")).problem).toBe("code-rejected");
    expect((await confirmEnrollment(person, ID, token, code)).status).toBe(204);
    const challenge = await passwordGrantOf(testClient(strict.handle), "olivia");
    const replay = await mfaGrantOf(testClient(strict.handle), textMember(challenge, "mfa_token"), code);
    expect(replay.problem).toBe("code-replayed");
    await strict.close();
  });
});
