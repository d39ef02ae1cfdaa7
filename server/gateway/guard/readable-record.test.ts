import { describe, expect, test } from "vitest";
import { enroll } from "../../appliance/testing/enroll.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { testClient, type TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import { verifyAudit } from "../../cli/verify-audit.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { perTest } from "../../testing/per-test.ts";
import { gatewayOn } from "../testing/guarded-stand-in.ts";

describe.each(testEngines)("the record of a gateway ($engine)", (engine) => {
  const gateway = perTest(() => gatewayOn(engine));
  const from = (address: string) =>
    testClient((request) => gateway.standIn.handle(request, { address, secure: true }));
  const rows = async () => {
    const all = await gateway.opened.store.read((db) =>
      db.selectFrom("audit").selectAll().orderBy("seq").execute(),
    );
    return all.map(({ event, outcome, reason, user_id, user_name }) => ({
      said: `${event} ${outcome} ${reason}`,
      user_id,
      user_name,
    }));
  };
  const list = async (admin: TestClient) =>
    expect((await admin.send("GET", "/api/guard/users")).status).toBe(200);

  test("says whose account a refused password or code was for, once the appliance has listed it", async () => {
    const client = from("198.51.100.1");
    await list(await signIn(client, "administrator"));
    await enroll(await signIn(client, "olivia"), "1001", gateway.standIn.appliance.clock);
    for (let index = 0; index < 5; index += 1) await passwordGrantOf(client, " RAVI", "a wrong password");
    expect((await passwordGrantOf(client, "ravi")).problem).toBe("too-many-attempts");
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    await mfaGrantOf(client, challenge, "000000");
    const refused = (await rows()).filter(({ said }) => said.includes("refused"));
    expect(refused).toEqual([
      ...Array.from({ length: 5 }, () => ({
        said: "sign-in refused wrong-password",
        user_id: "1002",
        user_name: "ravi",
      })),
      { said: "sign-in refused too-many-attempts", user_id: "1002", user_name: "ravi" },
      { said: "second-factor refused totp-wrong", user_id: "1001", user_name: "olivia" },
    ]);
  });

  test("isn't filled by names that nobody has", async () => {
    for (let index = 0; index < 30; index += 1)
      await passwordGrantOf(from(`198.51.${index}.1`), `nobody ${index}`, "a wrong password");
    const refused = (await rows()).filter(({ said }) => said.startsWith("sign-in refused"));
    expect(refused).toHaveLength(10);
    expect(JSON.stringify(refused)).not.toContain("nobody");
  });

  test.each([
    ["half of a character", "x\ud800y"],
    ["U+0000", "admin\0"],
    ["lines of its own", "olivia\r\napproved by ada"],
    ["a turned direction", "olivia\u202e"],
    ["more than any name", "x".repeat(257)],
  ])("has no name with %s, whatever the appliance calls somebody", async (_, name) => {
    const source = { address: "198.51.100.1", traceId: "t", now: 1 };
    const person = { id: "1", name };
    const event = { event: "edit-user", outcome: "done", reason: name, actor: person, user: person } as const;
    await gateway.opened.store.transaction("test", (tx) => writeAudit(tx, source, event));
    expect(await verifyAudit({ store: gateway.opened.store }, null)).toMatchObject({ done: true });
    const kept = (await rows()).at(-1)?.user_name ?? "";
    expect([kept === name, kept.length <= 256, /[\p{C}]/u.test(kept)]).toEqual([false, true, false]);
  });
});
