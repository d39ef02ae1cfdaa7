import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runAdminCommand } from "../../cli/run-admin-command.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { createTestNodes, type TestNodes } from "../testing/create-test-nodes.ts";
import { enroll, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient, type TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

describe.each(testEngines)("a person who has to wait ($engine)", (engine) => {
  let nodes: TestNodes;
  let client: TestClient;
  let admin: TestClient;
  let secretKey: string;

  beforeEach(async () => {
    nodes = await createTestNodes(engine);
    client = testClient(nodes.first.handle);
    admin = await signIn(client, "administrator");
    ({ secretKey } = await enroll(await signIn(client, "olivia"), "1001", nodes.first.clock));
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    expect((await mfaGrantOf(client, challenge, "000000")).status).toBe(400);
    // As if 99 more had come, each when it might.
    await nodes.first.parts.store.transaction("test", (tx) =>
      tx
        .updateTable("limits")
        .set({ wrong: 100 })
        .where("step", "=", "code")
        .where("kind", "=", "account")
        .execute(),
    );
    expect((await mfaGrantOf(client, challenge, "000000")).status).toBe(429);
    // From everywhere, until the account's budget is spent; and somebody else's, which must stay.
    for (let net = 0; net < 10; net += 1)
      for (const name of ["olivia", "ravi"]) await passwordGrantOf(client.at(`10.0.${net}.1`), name, "wrong");
    expect(await stopped()).toEqual({ password: true, code: true });
  });
  afterEach(() => nodes.close());

  /** Whether the right password is refused for now, and, where it isn't, the right code. */
  async function stopped(password?: string): Promise<{ password: boolean; code: boolean }> {
    nodes.first.clock.advance(1);
    const granted = await passwordGrantOf(client.at("192.0.2.5"), "olivia", password);
    if (granted.status === 429) return { password: true, code: true };
    const token = granted.body["mfa_token"];
    if (typeof token !== "string") return { password: false, code: false };
    const code = oracleCode(secretKey, nodes.first.clock.now());
    return { password: false, code: (await mfaGrantOf(client, token, code)).status === 429 };
  }

  const newestEvent = async (): Promise<unknown> => {
    const { body } = await admin.send("GET", "/api/guard/audit?user=1001&limit=1");
    return Array.isArray(body["results"]) ? body["results"][0] : undefined;
  };

  test.each(["command", "call"])("may begin a set-up after too many of them (%s)", async (way) => {
    const rita = await signIn(client, "rita");
    const start = () => startEnrollment(rita, "1003");
    for (let count = 0; count < 20; count += 1) await start();
    const json = { recreate: false };
    expect((await rita.send("POST", "/api/v8.1/users/1003/enableMfa", { json })).status).toBe(429);
    if (way === "command") await runAdminCommand(nodes.first.parts, { command: "unlock", userName: "rita" });
    else expect((await admin.send("POST", "/api/v8.1/users/1003/unlock")).status).toBe(204);
    expect((await start()).token).not.toBe("");
  });

  test("is let in by the command, which is in the audit", async () => {
    const result = await runAdminCommand(nodes.first.parts, { command: "unlock", userName: " OLIVIA " });
    expect(result.done).toBe(true);
    expect(await newestEvent()).toMatchObject({
      event: "unlock",
      userName: "olivia",
      address: "command line",
    });
    expect(await stopped()).toEqual({ password: false, code: false });
    expect((await passwordGrantOf(client.at("192.0.2.5"), "ravi")).status).toBe(429);
  });

  test("is let in by an administrator, who has signed in just now, which is in the audit", async () => {
    nodes.first.clock.advance(-1_000);
    expect((await admin.send("POST", "/api/v8.1/users/1001/unlock")).status).toBe(204);
    expect(await newestEvent()).toMatchObject({ event: "unlock", actorName: "administrator" });
    expect(await stopped()).toEqual({ password: false, code: false });
    nodes.first.clock.advance(310_000);
    expect((await admin.send("POST", "/api/v8.1/users/1001/unlock")).problem).toBe("step-up-required");
  });

  // Each of them gives four wrong codes back, and their owner hears nothing of it.
  test("is let in six times at once and once more each ten minutes, on all nodes together", async () => {
    const other = testClient(nodes.second.handle);
    const second = await signIn(other, "administrator");
    const unlocks = (by: TestClient, id = "1001") => by.send("POST", `/api/v8.1/users/${id}/unlock`);
    for (const by of [admin, second, admin, second, admin, second])
      expect((await unlocks(by)).status).toBe(204);
    for (const by of [admin, second, admin]) {
      const refused = await unlocks(by);
      expect([refused.status, refused.problem]).toEqual([429, "too-many-attempts"]);
      expect(refused.headers.get("retry-after")).toBe("600");
    }
    expect((await unlocks(admin, "1003")).status).toBe(204);
    const { body } = await admin.send("GET", "/api/guard/audit?user=1001&limit=8");
    const row = { event: "unlock", userName: "olivia", actorName: "administrator" };
    const refusal = { ...row, outcome: "refused", reason: "too-many-attempts" };
    expect(body["results"]).toMatchObject([
      refusal,
      ...Array.from({ length: 6 }, () => ({ ...row, outcome: "done" })),
      {},
    ]);
    const command = await runAdminCommand(nodes.first.parts, { command: "unlock", userName: "olivia" });
    expect(command.done).toBe(true);
    nodes.first.clock.advance(600_000);
    const later = await signIn(client, "administrator");
    expect((await unlocks(later)).status).toBe(204);
    expect((await unlocks(later)).status).toBe(429);
  });

  test("is let in by reset-mfa", async () => {
    await runAdminCommand(nodes.first.parts, { command: "reset-mfa", userName: "olivia" });
    expect(await stopped()).toEqual({ password: false, code: false });
  });

  test("has the waits for passwords taken away by reset-password, not those for codes", async () => {
    const { text } = await runAdminCommand(nodes.first.parts, {
      command: "reset-password",
      userName: "olivia",
    });
    const password = /^ {2}(\S{20})$/m.exec(text)?.[1] ?? "";
    expect(await stopped(password)).toEqual({ password: false, code: true });
  });
});
