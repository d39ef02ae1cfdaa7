import { describe, expect, it } from "vitest";
import { confirmEnrollment, enroll, startEnrollment } from "../appliance/testing/enroll.ts";
import { createTestNodes } from "../appliance/testing/create-test-nodes.ts";
import { brokenInvariants } from "../appliance/testing/invariants.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf } from "../guard/testing/open-case.ts";
import { requireVoided } from "../store/backup-seal.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import { runAdminCommand } from "./run-admin-command.ts";
import { perTest } from "../testing/per-test.ts";

describe.each(testEngines)("void-scratch-codes, after a restored backup ($engine)", (engine) => {
  const nodes = perTest(() => createTestNodes(engine));
  const client = perTest(() => testClient(nodes.first.handle));
  const olivia = perTest(() => signIn(client, "olivia"));
  const enrollment = perTest(() => enroll(olivia, "1001", nodes.first.clock));

  async function secondFactor(code: string): Promise<string> {
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    const { status, problem } = await mfaGrantOf(client, challenge, code);
    return problem ?? String(status);
  }

  it("leaves no scratch code, no session and no enrollment, and keeps the phone and the password", async () => {
    const { clock, parts } = nodes.first;
    const ravi = await signIn(client, "ravi");
    const waiting = await startEnrollment(ravi, "1002");
    // A server takes the code before and the one after its own, too.
    const near = [-30_000, 0, 30_000].map((off) => oracleCode(enrollment.secretKey, clock.now() + off));
    const result = await runAdminCommand(parts, { command: "void-scratch-codes" });
    expect(result).toMatchObject({ done: true, text: expect.stringContaining("of 1 users no longer work") });
    const rows = await parts.store.read((db) =>
      db.selectFrom("audit").selectAll().where("event", "=", "void-scratch-codes").execute(),
    );
    const told = { outcome: "done", actor_id: null, user_name: "olivia", address: "command line" };
    expect(rows).toEqual([expect.objectContaining(told)]);
    expect((await olivia.send("GET", "/api/v8.1/users/1001")).status).toBe(401);
    // MFA was never on for them.
    expect((await ravi.send("GET", "/api/v8.1/users/1002")).status).toBe(401);
    for (const code of enrollment.scratchCodes.slice(0, 2))
      expect(await secondFactor(code)).toBe("code-replayed");
    // Each may have signed in before the backup was restored.
    for (const code of near) expect(await secondFactor(code)).toBe("code-replayed");
    clock.advance(60_000);
    expect(await secondFactor(oracleCode(enrollment.secretKey, clock.now()))).toBe("200");
    const again = await signIn(client, "ravi");
    const code = oracleCode(waiting.secretKey, clock.now());
    expect((await confirmEnrollment(again, "1002", waiting.token, code)).problem).toBe(
      "enrollment-superseded",
    );
    expect(await brokenInvariants(parts.store)).toEqual([]);
  });

  it("that is cut off keeps servers from starting until it was run again", async () => {
    const { parts } = nodes.first;
    const transaction: typeof parts.store.transaction = (name, work) =>
      name === "voidScratchCodes" ? Promise.reject(new Error("killed")) : parts.store.transaction(name, work);
    const cut = { ...parts, store: { ...parts.store, transaction } };
    await expect(runAdminCommand(cut, { command: "void-scratch-codes" })).rejects.toThrow("killed");
    await expect(requireVoided(parts.store)).rejects.toThrow("Run the admin command");
    await runAdminCommand(parts, { command: "void-scratch-codes" });
    await expect(requireVoided(parts.store)).resolves.toBeUndefined();
  });

  it("ends what is open, so that nothing is done twice under one case", async () => {
    const opened = await openCaseOf(await signIn(client, "administrator"), {
      intent: "turnOff",
      userId: "1001",
    });
    expect(opened.body["state"]).toBe("open");
    await runAdminCommand(nodes.first.parts, { command: "void-scratch-codes" });
    const path = `/api/guard/cases/${textMember(opened, "id")}`;
    const admin = await signIn(client, "administrator");
    expect((await admin.send("GET", path)).body["state"]).toBe("ended");
  });

  it("is followed by a set-up that gives working codes", async () => {
    const { clock, parts } = nodes.first;
    await runAdminCommand(parts, { command: "void-scratch-codes" });
    const admin = await signIn(client, "administrator");
    const fresh = await startEnrollment(admin, "1001", true);
    clock.advance(60_000);
    const code = oracleCode(fresh.secretKey, clock.now());
    expect((await confirmEnrollment(admin, "1001", fresh.token, code)).status).toBe(204);
    expect(await secondFactor(fresh.scratchCodes[0] ?? "")).toBe("200");
  });
});
