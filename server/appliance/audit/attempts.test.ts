import { describe, expect, test } from "vitest";
import { runAdminCommand } from "../../cli/run-admin-command.ts";
import { sweepExpired } from "../sweep-expired.ts";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment, wrongCode } from "../testing/enroll.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { perTest } from "../../testing/per-test.ts";

const appliance = perTest(() => createTestAppliance());
const client = perTest(() => testClient(appliance.handle));

/** The newest rows, oldest first: what happened to which user. */
async function newest(count: number): Promise<readonly object[]> {
  const rows = await appliance.parts.store.read((db) =>
    db.selectFrom("audit").selectAll().orderBy("seq", "desc").limit(count).execute(),
  );
  return rows.toReversed().map(({ event, outcome, reason, user_name, actor_name, address }) => {
    const [user, actor] = [user_name, actor_name];
    return { event, outcome, reason, user, actor, address };
  });
}

const event = (name: string, outcome: string, reason: string | null, user: string | null) =>
  expect.objectContaining({ event: name, outcome, reason, user });

describe("the audit has a row", () => {
  test("for each wrong password, with the account it was aimed at and nobody as who did it", async () => {
    await passwordGrantOf(client.at("203.0.113.9"), "OLIVIA", "a wrong password");
    expect(await newest(1)).toEqual([
      {
        event: "sign-in",
        outcome: "refused",
        reason: "wrong-password",
        user: "olivia",
        actor: null,
        address: "203.0.113.9",
      },
    ]);
    await passwordGrantOf(client, "olivia");
    expect(await newest(1)).toEqual([event("sign-in", "done", null, "olivia")]);
  });

  test("for attempts that a limit refuses, one in ten minutes for each account, however many there are", async () => {
    const guessOften = async () => {
      for (let count = 0; count < 20; count += 1)
        await passwordGrantOf(client.at(`10.0.${count}.1`), "olivia", "a wrong password");
      const rows = await newest(1_000);
      return rows.filter((row) => "reason" in row && row.reason === "too-many-attempts");
    };
    const refused = event("sign-in", "refused", "too-many-attempts", "olivia");
    expect(await guessOften()).toEqual([refused]);
    appliance.clock.advance(599_999);
    expect(await guessOften()).toEqual([refused]);
    appliance.clock.advance(1);
    expect(await guessOften()).toEqual([refused, refused]);
    appliance.clock.advance(600_000);
    const { secretKey } = await enroll(await signIn(client, "ravi"), "1002", appliance.clock);
    const challenge = textMember(await passwordGrantOf(client, "ravi"), "mfa_token");
    const wrong = wrongCode(secretKey, appliance.clock.now());
    for (let count = 0; count < 20; count += 1) await mfaGrantOf(client, challenge, wrong);
    const codes = event("second-factor", "refused", "too-many-attempts", "ravi");
    expect(await guessOften()).toEqual([refused, refused, codes, refused]);
  });

  test("for names that nobody has, without the name, which may be a password, and not without end", async () => {
    for (let count = 0; count < 30; count += 1)
      await passwordGrantOf(client.at(`10.0.${count}.1`), `hunter${count}`, "x");
    expect(await newest(1)).toEqual([event("sign-in", "refused", "unknown-name", null)]);
    const { rows, text } = await appliance.parts.store.read(async (db) => {
      const all = await db.selectFrom("audit").selectAll().where("reason", "=", "unknown-name").execute();
      return { rows: all.length, text: JSON.stringify(all) };
    });
    expect(rows).toBe(10);
    expect(text).not.toContain("hunter");
    // However many there are, a known one isn't missing.
    await passwordGrantOf(client.at("203.0.113.9"), "olivia", "a wrong password");
    expect(await newest(1)).toEqual([event("sign-in", "refused", "wrong-password", "olivia")]);
    // It is readable as any other.
    const admin = await signIn(client, "administrator");
    const listed = await admin.send("GET", "/api/guard/audit?limit=5");
    expect(listed.text).toContain('"reason":"unknown-name","address"');
  });
});

describe("an enrollment that is begun and not confirmed", () => {
  test("is there as begun, and as superseded by the next", async () => {
    const olivia = await signIn(client, "olivia");
    await startEnrollment(olivia, "1001");
    await startEnrollment(olivia, "1001");
    expect(await newest(3)).toEqual([
      event("enable", "done", "set-up", "olivia"),
      event("abandon", "done", "superseded", "olivia"),
      event("enable", "done", "set-up", "olivia"),
    ]);
  });

  test("is there as superseded when MFA is turned off or reset", async () => {
    await startEnrollment(await signIn(client, "olivia"), "1001");
    const admin = await signIn(client, "administrator");
    await admin.send("POST", "/api/v8.1/users/1001/disableMfa");
    expect((await newest(2))[0]).toEqual(event("abandon", "done", "superseded", "olivia"));
    await startEnrollment(await signIn(client, "ravi"), "1002");
    await runAdminCommand(appliance.parts, { command: "reset-mfa", userName: "ravi" });
    expect((await newest(2))[0]).toEqual(event("abandon", "done", "superseded", "ravi"));
    await startEnrollment(await signIn(client, "ravi"), "1002");
    await runAdminCommand(appliance.parts, { command: "void-scratch-codes" });
    expect((await newest(1))[0]).toEqual(event("abandon", "done", "superseded", "ravi"));
  });

  test("is there as expired, whether the server or the user finds out", async () => {
    await startEnrollment(await signIn(client, "olivia"), "1001");
    const ravi = await signIn(client, "ravi");
    const { token } = await startEnrollment(ravi, "1002");
    appliance.clock.advance(15 * 60_000);
    await confirmEnrollment(ravi, "1002", token, "000000");
    await sweepExpired(appliance.parts);
    expect(await newest(3)).toEqual([
      event("abandon", "done", "expired", "ravi"),
      event("accept", "refused", "expired", "ravi"),
      expect.objectContaining({ event: "abandon", reason: "expired", user: "olivia", address: "server" }),
    ]);
  });
});
