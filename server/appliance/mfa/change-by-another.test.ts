import { beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient, type TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { perTest } from "../../testing/per-test.ts";

const USER = "/api/v8.1/users/1001";
const LAST_CHANGE = "/api/guard/users/1001/last-change";

let admin: TestClient;

const appliance = perTest(() => createTestAppliance());
const client = perTest(() => testClient(appliance.handle));
const olivia = perTest(() => signIn(client, "olivia"));
beforeEach(async () => {
  admin = await signIn(client, "administrator");
});

const ofAccounts: readonly (readonly [string, string, string, object | undefined])[] = [
  ["a new password", "PUT", USER, { password: "another long password" }],
  ["a new role", "PUT", USER, { role: "ReadOnlyUser" }],
  ["a new name", "PUT", USER, { name: "olivia.o" }],
  ["a new user", "POST", "/api/v8.1/users", { name: "zoe", password: "a long enough password" }],
  ["deletion", "DELETE", USER, undefined],
];

describe("step-up", () => {
  test.each<(typeof ofAccounts)[number]>([
    ["set-up", "POST", `${USER}/enableMfa`, {}],
    ["re-create", "POST", `${USER}/enableMfa`, { recreate: true }],
    ["turn off", "POST", `${USER}/disableMfa`, undefined],
    ...ofAccounts,
  ])("%s needs a sign-in not older than 300 s", async (_what, method, path, json) => {
    appliance.clock.advance(301_000);
    const init = json === undefined ? {} : { json };
    const late = await admin.send(method, path, init);
    expect([late.status, late.problem]).toEqual([401, "step-up-required"]);
    expect(late.headers.get("www-authenticate")).toContain('Bearer error="insufficient_user_authentication"');
    const fresh = await signIn(client, "administrator");
    appliance.clock.advance(300_000);
    expect((await fresh.send(method, path, init)).status).toBeLessThan(300);
  });

  test("what is no MFA needs one of 300 s with a code too", async () => {
    const { secretKey } = await enroll(admin, "1000", appliance.clock);
    const challenge = textMember(await passwordGrantOf(client, "administrator"), "mfa_token");
    const granted = await mfaGrantOf(client, challenge, oracleCode(secretKey, appliance.clock.now()));
    const withCode = client.withToken(textMember(granted, "access_token"));
    appliance.clock.advance(301_000);
    for (const [what, method, path, json] of ofAccounts)
      expect((await withCode.send(method, path, json === undefined ? {} : { json })).problem, what).toBe(
        "step-up-required",
      );
    expect((await withCode.send("PUT", USER, { json: { description: "new" } })).status).toBe(200);
    expect((await withCode.send("POST", `${USER}/enableMfa`, { json: {} })).status).toBe(200);
  });

  test("a refresh does not make a sign-in younger", async () => {
    const form = { username: "olivia", password: "staple of the demo users" };
    const signedIn = await client.send("POST", "/api/oauth2/token", { form });
    appliance.clock.advance(301_000);
    const renewed = await client.send("POST", "/api/oauth2/token", {
      form: { grant_type: "Refresh_token", refresh_token: textMember(signedIn, "refresh_token") },
    });
    const person = client.withToken(textMember(renewed, "access_token"));
    expect((await person.send("GET", USER)).status).toBe(200);
    for (const [method, path, json] of [
      ["POST", `${USER}/enableMfa`, { recreate: true }],
      ["POST", `${USER}/disableMfa`, undefined],
      ["PUT", USER, { password: "another long password" }],
    ] as const)
      expect((await person.send(method, path, json === undefined ? {} : { json })).problem, path).toBe(
        "step-up-required",
      );
  });
});

describe("sessions", () => {
  async function withCode(code: string): Promise<TestClient> {
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    return client.withToken(textMember(await mfaGrantOf(client, challenge, code), "access_token"));
  }

  test("turning MFA off ends the other sessions of its owner", async () => {
    const { secretKey } = await enroll(olivia, "1001", appliance.clock);
    appliance.clock.advance(30_000);
    const elsewhere = await withCode(oracleCode(secretKey, appliance.clock.now()));
    expect((await elsewhere.send("GET", USER)).status).toBe(200);
    expect((await olivia.send("POST", `${USER}/disableMfa`)).status).toBe(204);
    expect((await elsewhere.send("GET", USER)).status).toBe(401);
    expect((await olivia.send("GET", USER)).status).toBe(200);
    const again = await signIn(client, "olivia");
    expect((await again.send("GET", LAST_CHANGE)).body).toMatchObject({ change: "disabled", notice: false });
  });

  test("a new phone ends the other sessions, and the sign-ins that the old one was to finish", async () => {
    const old = await enroll(olivia, "1001", appliance.clock);
    appliance.clock.advance(30_000);
    const elsewhere = await withCode(oracleCode(old.secretKey, appliance.clock.now()));
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    const { secretKey, token } = await startEnrollment(olivia, "1001", true);
    const code = () => oracleCode(secretKey, appliance.clock.now());
    expect((await confirmEnrollment(olivia, "1001", token, code())).status).toBe(204);
    expect((await elsewhere.send("GET", USER)).status).toBe(401);
    expect((await olivia.send("GET", USER)).status).toBe(200);
    appliance.clock.advance(30_000);
    expect((await mfaGrantOf(client, challenge, code())).problem).toBe("invalid-grant");
    const fresh = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    expect((await mfaGrantOf(client, fresh, code())).status).toBe(200);
  });

  test("when an administrator turns MFA off, all sessions of the user end and the old challenge is dead", async () => {
    const { secretKey } = await enroll(olivia, "1001", appliance.clock);
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    expect((await admin.send("POST", `${USER}/disableMfa`)).status).toBe(204);
    expect((await olivia.send("GET", USER)).status).toBe(401);
    expect((await admin.send("GET", USER)).body["mfaEnabled"]).toBe(false);
    const answer = await mfaGrantOf(client, challenge, oracleCode(secretKey, appliance.clock.now()));
    expect(answer.problem).toBe("invalid-grant");
  });
});

describe("the notice for the next sign-in", () => {
  const DAY = 24 * 3_600_000;
  const told = async (person: TestClient) => (await person.send("GET", LAST_CHANGE)).body["notices"];

  test("tells who changed it, and when", async () => {
    await enroll(olivia, "1001", appliance.clock);
    await admin.send("POST", `${USER}/disableMfa`);
    const change = { change: "disabled", changedBy: "administrator", changedAt: expect.any(String) };
    const { body } = await (await signIn(client, "olivia")).send("GET", LAST_CHANGE);
    expect(body).toEqual({ ...change, notice: true, notices: [change] });
  });

  test("stands for five sign-ins however late they come, and for 30 days however many they are", async () => {
    await enroll(olivia, "1001", appliance.clock);
    await admin.send("POST", `${USER}/disableMfa`);
    for (let signIns = 1; signIns <= 3; signIns += 1)
      expect(await told(await signIn(client, "olivia"))).toHaveLength(1);
    appliance.clock.advance(40 * DAY);
    for (let signIns = 4; signIns <= 5; signIns += 1)
      expect(await told(await signIn(client, "olivia"))).toHaveLength(1);
    const sixth = await signIn(client, "olivia");
    expect((await sixth.send("GET", LAST_CHANGE)).body).toMatchObject({ change: "disabled", notice: false });
    await enroll((admin = await signIn(client, "administrator")), "1001", appliance.clock);
    await admin.send("POST", `${USER}/disableMfa`);
    for (let signIns = 1; signIns <= 7; signIns += 1)
      expect(await told(await signIn(client, "olivia"))).toHaveLength(2);
  });

  test("can't be taken away, and a later change of one's own leaves it", async () => {
    await enroll(olivia, "1001", appliance.clock);
    await admin.send("POST", `${USER}/disableMfa`);
    const back = await signIn(client, "olivia");
    expect((await back.send("DELETE", LAST_CHANGE)).status).toBe(405);
    await enroll(back, "1001", appliance.clock);
    expect((await back.send("GET", LAST_CHANGE)).body).toMatchObject({
      change: "enabled",
      changedBy: "olivia",
      notice: true,
      notices: [{ change: "disabled", changedBy: "administrator" }],
    });
  });

  test("goes to nobody else: administrators see the last change alone, others nothing", async () => {
    await enroll(olivia, "1001", appliance.clock);
    await admin.send("POST", `${USER}/disableMfa`);
    expect((await admin.send("GET", LAST_CHANGE)).body).toMatchObject({ change: "disabled", notice: false });
    expect((await (await signIn(client, "ravi")).send("GET", LAST_CHANGE)).problem).toBe("not-allowed");
    expect((await admin.send("GET", "/api/guard/users/1003/last-change")).status).toBe(204);
  });
});

describe("the audit", () => {
  test("tells who did what to which user, from where and how it went, newest first, and never a secret", async () => {
    const { secretKey, scratchCodes, token } = await startEnrollment(admin.at("192.0.2.7"), "1001");
    await confirmEnrollment(admin, "1001", "unknown", "123456");
    await confirmEnrollment(admin, "1001", token, oracleCode(secretKey, appliance.clock.now()));
    const answer = await admin.send("GET", "/api/guard/audit?user=1001");
    const rows = Array.isArray(answer.body["results"]) ? answer.body["results"] : [];
    expect(rows[0]).toMatchObject({
      event: "accept",
      outcome: "done",
      actorName: "administrator",
      userName: "olivia",
    });
    expect(rows[1]).toMatchObject({
      event: "enable",
      at: new Date(appliance.clock.now()).toISOString(),
      address: "192.0.2.7",
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    for (const secret of [secretKey, token, ...scratchCodes]) expect(answer.text).not.toContain(secret);
  });
});
