import { describe, expect, test } from "vitest";
import { enroll, startEnrollment } from "../../appliance/testing/enroll.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { caseHeader, openCaseOf } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { perTest } from "../../testing/per-test.ts";
import { gatewayOn } from "../testing/guarded-stand-in.ts";

const USERS = "/api/v8.1/users";
const OFF = `${USERS}/1001/disableMfa`;

describe.each(testEngines)("in front of an appliance that asks for nothing ($engine)", (engine) => {
  const gateway = perTest(() => gatewayOn(engine));
  const admin = perTest(() => signIn(gateway.client, "administrator"));

  const clock = () => gateway.standIn.appliance.clock;
  const rows = async () => {
    const all = await gateway.opened.store.read((db) =>
      db.selectFrom("audit").selectAll().orderBy("seq").execute(),
    );
    return all.map(({ event, outcome, reason, user_id }) => [event, outcome, reason, user_id].join(" "));
  };
  test("tokens go by themselves with their end, and whose a begun setup was after a day", async () => {
    const kept = async () => {
      await gateway.standIn.sweep();
      const count = (table: "guard_tokens" | "guard_enrollments") =>
        gateway.opened.store.read(async (db) => (await db.selectFrom(table).select("hash").execute()).length);
      return [await count("guard_tokens"), await count("guard_enrollments")];
    };
    await startEnrollment(await signIn(gateway.client, "olivia"), "1001");
    // An administrator has signed in before.
    expect(await kept()).toEqual([4, 1]);
    clock().advance(3_600_000);
    expect(await kept()).toEqual([2, 1]);
    clock().advance(23 * 3_600_000 + 1);
    expect(await kept()).toEqual([2, 0]);
    clock().advance(13 * 24 * 3_600_000);
    expect(await kept()).toEqual([0, 0]);
  });

  test("an old sign-in is not enough, refreshed or not", async () => {
    const form = { username: "administrator", password: "correct horse battery" };
    const first = await gateway.client.send("POST", "/api/oauth2/token", { form });
    const header = await caseHeader(gateway.client.withToken(textMember(first, "access_token")), {
      intent: "turnOff",
      userId: "1001",
    });
    clock().advance(301_000);
    const again = { grant_type: "Refresh_token", refresh_token: textMember(first, "refresh_token") };
    const renewed = await gateway.client.send("POST", "/api/oauth2/token", { form: again });
    const old = gateway.client.withToken(textMember(renewed, "access_token"));
    expect((await old.send("GET", USERS)).status).toBe(200);
    expect((await old.send("POST", OFF, header)).problem).toBe("step-up-required");
    const fresh = await signIn(gateway.client, "administrator");
    expect((await fresh.send("POST", OFF, header)).status).toBe(204);
  });

  test("a token that was made elsewhere reads, and changes nothing", async () => {
    const direct = testClient(gateway.standIn.appliance.handle);
    const token = textMember(await passwordGrantOf(direct, "administrator"), "access_token");
    const stranger = gateway.client.withToken(token);
    expect((await stranger.send("GET", USERS)).status).toBe(200);
    const { token: enrollment } = await startEnrollment(direct.withToken(token), "1001");
    for (const [path, json] of [
      [OFF, undefined],
      [`${USERS}/1001/enableMfa`, {}],
      [`${USERS}/1001/acceptMfa`, { code: "123456", token: enrollment }],
      [`${USERS}/1000/enableMfa`, {}],
    ] as const) {
      const answer = await stranger.send("POST", path, json === undefined ? {} : { json });
      expect([answer.status, answer.problem]).toEqual([401, "session-ended"]);
    }
  });

  test("a token is known after a restart and on another node, by its hash alone", async () => {
    const token = textMember(await passwordGrantOf(gateway.client, "administrator"), "access_token");
    const second = await startStandIn("8.1", {
      guard: { store: await gateway.opened.secondNode(), policy: policyOf({}) },
      appliance: gateway.standIn.appliance,
    });
    const there = testClient(httpHandler(second.url)).withToken(token);
    expect((await there.send("GET", "/api/guard/policy")).body["role"]).toBe("administrator");
    const kept = await gateway.opened.store.read((db) => db.selectFrom("guard_tokens").selectAll().execute());
    expect(JSON.stringify(kept)).not.toContain(token);
    expect((await there.send("DELETE", "/api/oauth2/token")).status).toBe(204);
    await second.close();
  });

  test("with the guard's store down, self-service goes on and acting for others is refused; nothing is lost", async () => {
    const olivia = await signIn(gateway.client, "olivia");
    const header = await caseHeader(admin, { intent: "setUp", userId: "1002" });
    const before = (await rows()).length;
    gateway.standIn.breakStore(true);
    const refused = await admin.send("POST", `${USERS}/1002/enableMfa`, { json: {}, ...header });
    expect([refused.status, refused.problem]).toEqual([503, "guard-unavailable"]);
    const { secretKey } = await enroll(olivia, "1001", clock());
    const challenge = textMember(await passwordGrantOf(gateway.client, "olivia"), "mfa_token");
    expect((await mfaGrantOf(gateway.client, challenge, oracleCode(secretKey, clock().now()))).status).toBe(
      200,
    );
    expect((await openCaseOf(admin, { intent: "turnOff", userId: "1001" })).problem).toBe(
      "guard-unavailable",
    );
    gateway.standIn.breakStore(false);
    expect((await rows()).length).toBe(before);
    await gateway.standIn.sweep();
    expect((await rows()).slice(before)).toEqual([
      "enable done set-up 1001",
      "accept done set-up 1001",
      "password-accepted done  ",
      "second-factor done totp 1001",
    ]);
    expect((await admin.send("POST", `${USERS}/1002/enableMfa`, { json: {}, ...header })).status).toBe(200);
  });
});
