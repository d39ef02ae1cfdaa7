import { hashRaw } from "@node-rs/argon2";
import { describe, expect, test } from "vitest";
import { argonHasher } from "../../secrets/argon-hasher.ts";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient, type TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { twoVersions } from "../testing/two-versions.ts";
import { perTest } from "../../testing/per-test.ts";

const ID = "1001";

const appliance = perTest(() => createTestAppliance());
const client = perTest(() => testClient(appliance.handle));
const olivia = perTest(() => signIn(client, "olivia"));

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
    const admin = await signIn(client, "administrator");
    expect((await admin.send("POST", `${path}/enableMfa`)).body["userId"]).toBe(id);
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
  test("until the first setup is confirmed, the password alone signs in", async () => {
    const { secretKey, token } = await startEnrollment(olivia, ID);
    expect((await passwordGrantOf(client, "olivia")).body).toHaveProperty("access_token");
    await confirmEnrollment(olivia, ID, token, oracleCode(secretKey, now()));
    expect((await passwordGrantOf(client, "olivia")).body).not.toHaveProperty("access_token");
  });

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

test("a scratch code is kept as argon2id of 19 MiB and two passes, with a salt of its own and the pepper", async () => {
  const slow = await createTestAppliance({ hasher: argonHasher() });
  const person = await signIn(testClient(slow.handle), "olivia");
  const { scratchCodes } = await startEnrollment(person, ID);
  const rows = await slow.parts.store.read((db) => db.selectFrom("scratch_codes").selectAll().execute());
  const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };
  const hashed = rows.map(async ({ salt }, number) => {
    const options = { ...cost, salt: Buffer.from(salt, "base64url"), secret: slow.parts.keyRing.pepper };
    return (await hashRaw(scratchCodes[number] ?? "", options)).toString("base64url");
  });
  expect(await Promise.all(hashed)).toEqual(rows.map(({ hash }) => hash));
  const salts = new Set(rows.map(({ salt }) => salt));
  expect([...salts].map((salt) => Buffer.from(salt, "base64url").length)).toEqual([16, 16, 16, 16, 16]);
  await slow.close();
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

const MINUTE = 60_000;

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
    const admin = await signIn(client, "administrator");
    const begun = await admin.send("POST", "/api/v8.1/users/9999/enableMfa");
    const confirmed = await confirmEnrollment(admin, "9999", "invented", "123456");
    expect([begun.problem, confirmed.problem]).toEqual(["user-gone", "user-gone"]);
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
    expect(await start(await signIn(client, "administrator"))).toBe("too-many-attempts");
  });
});

test("enrollments that were started in what is now the future don't hold up the next for longer than an hour", async () => {
  for (let count = 0; count < 20; count += 1) await startEnrollment(olivia, "1001");
  const refused = await olivia.send("POST", "/api/v8.1/users/1001/enableMfa", { json: { recreate: false } });
  expect(refused.status).toBe(429);
  appliance.clock.advance(-26 * 3_600_000);
  const again = await signIn(client, "olivia");
  expect((await startEnrollment(again, "1001")).secretKey).not.toBe("");
});

test("each character of a secret is drawn", async () => {
  const drawn: string[] = [];
  while (drawn.length < 16) drawn.push((await startEnrollment(olivia, ID)).secretKey);
  for (let at = 0; at < 32; at += 1)
    expect(new Set(drawn.map((secret) => secret.charAt(at))).size).toBeGreaterThan(4);
});
