import { beforeEach, describe, expect, test } from "vitest";
import { runAdminCommand } from "../../cli/run-admin-command.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { createTestNodes } from "../testing/create-test-nodes.ts";
import { enroll, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { perTest } from "../../testing/per-test.ts";

describe.each(testEngines)("a person who has to wait ($engine)", (engine) => {
  let secretKey: string;

  const nodes = perTest(() => createTestNodes(engine));
  const client = perTest(() => testClient(nodes.first.handle));
  const admin = perTest(() => signIn(client, "administrator"));
  beforeEach(async () => {
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

  test("may begin a set-up after too many of them", async () => {
    const rita = await signIn(client, "rita");
    const start = () => startEnrollment(rita, "1003");
    for (let count = 0; count < 20; count += 1) await start();
    const json = { recreate: false };
    expect((await rita.send("POST", "/api/v8.1/users/1003/enableMfa", { json })).status).toBe(429);
    await runAdminCommand(nodes.first.parts, { command: "unlock", userName: "rita" });
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
