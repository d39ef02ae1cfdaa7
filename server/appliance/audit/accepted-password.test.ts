import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runAdminCommand } from "../../cli/run-admin-command.ts";
import { signInPlaces } from "../../store/tables/sign-in-places.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { createTestNodes } from "../testing/create-test-nodes.ts";
import type { TestNodes } from "../testing/create-test-nodes.ts";
import { enroll } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

const THIEF = "203.0.113.9";

describe.each(testEngines)("a right password before the code ($engine)", (engine) => {
  let nodes: TestNodes;
  let client: TestClient;
  let secretKey: string;

  beforeEach(async () => {
    nodes = await createTestNodes(engine);
    client = testClient(nodes.first.handle);
    ({ secretKey } = await enroll(await signIn(client, "olivia"), "1001", nodes.first.clock));
  });
  afterEach(() => nodes.close());

  /** What is new since then, oldest first. */
  async function rowsAfter(seq: number) {
    const rows = await nodes.first.parts.store.read((db) =>
      db.selectFrom("audit").selectAll().where("seq", ">", seq).orderBy("seq").execute(),
    );
    return rows.map(({ event, outcome, reason, user_id, user_name, actor_id, actor_name, address }) => ({
      said: `${event} ${outcome} ${reason}`,
      user: `${user_id} ${user_name}`,
      actor: actor_name ?? actor_id,
      address,
    }));
  }
  const head = async () => (await rowsAfter(0)).length;
  const accepted = {
    said: "password-accepted done null",
    user: "1001 olivia",
    actor: null,
    address: THIEF,
  };

  test("is in the record each time, with nobody as who did it, though no code follows", async () => {
    const before = await head();
    for (let count = 0; count < 3; count += 1)
      expect((await passwordGrantOf(client.at(THIEF), "OLIVIA")).status).toBe(200);
    await passwordGrantOf(client.at(THIEF), "olivia", "a wrong password");
    expect(await rowsAfter(before)).toEqual([
      accepted,
      accepted,
      accepted,
      { ...accepted, said: "sign-in refused wrong-password" },
    ]);
    const verified = await runAdminCommand(nodes.first.parts, { command: "verify-audit", head: null });
    expect(verified.text).toContain("whole");
  });

  test("is found by its name and by the user, and is neither a change nor a sign-in", async () => {
    await passwordGrantOf(client.at(THIEF), "olivia");
    const admin = await signIn(client, "administrator");
    const found = async (query: string) => (await admin.send("GET", `/api/guard/audit?${query}`)).text;
    expect(await found("event=password-accepted&user=olivia")).toContain(`"address":"${THIEF}"`);
    for (const query of ["event=changes", "event=sign-in", "outcome=refused", "actor=olivia"])
      expect(await found(query)).not.toContain(THIEF);
    const { store } = nodes.first.parts;
    const places = await store.read((db) => signInPlaces(db, "olivia", 0));
    expect(places.map(({ address }) => address)).not.toContain(THIEF);
    const networks = await store.read((db) => db.selectFrom("user_networks").selectAll().execute());
    expect(networks.filter(({ user_id }) => user_id === "1001")).toHaveLength(1);
  });

  test("stands before the code of an ordinary sign-in, and nowhere in one without MFA", async () => {
    const before = await head();
    const challenge = textMember(await passwordGrantOf(client.at(THIEF), "olivia"), "mfa_token");
    const code = oracleCode(secretKey, nodes.first.clock.now());
    expect((await mfaGrantOf(client.at(THIEF), challenge, code)).status).toBe(200);
    await passwordGrantOf(client.at(THIEF), "ravi");
    expect((await rowsAfter(before)).map(({ said }) => said)).toEqual([
      accepted.said,
      "second-factor done totp",
      "sign-in done null",
    ]);
  });

  test("spends what right passwords may be sent, and beyond that writes one refusal", async () => {
    expect((await passwordGrantOf(client.at(THIEF), "olivia")).status).toBe(200);
    const spent = await nodes.first.parts.store.transaction("test", (tx) =>
      tx
        .updateTable("limits")
        .set(({ eb }) => ({ paid_at: eb("paid_at", "+", 599 * 6_000) }))
        .where("kind", "=", "sign-ins")
        .where("place", "=", "203.0.113.0/24")
        .executeTakeFirst(),
    );
    expect(Number(spent.numUpdatedRows)).toBe(1);
    const before = await head();
    for (let count = 0; count < 20; count += 1) {
      const { status, headers } = await passwordGrantOf(client.at(THIEF), "olivia");
      expect([status, headers.get("retry-after")]).toEqual([429, "6"]);
    }
    expect((await rowsAfter(before)).map(({ said }) => said)).toEqual(["sign-in refused too-many-attempts"]);
    nodes.first.clock.advance(6_000);
    expect((await passwordGrantOf(client.at(THIEF), "olivia")).status).toBe(200);
    expect((await passwordGrantOf(client.at(THIEF), "olivia")).status).toBe(429);
    expect((await rowsAfter(before)).map(({ said }) => said)).toContain(accepted.said);
  });
});
