import { beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../store/testing/test-engines.ts";
import { createTestNodes } from "../testing/create-test-nodes.ts";
import { enroll } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient, type Answer, type TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { perTest } from "../../testing/per-test.ts";

describe.each(testEngines)("grants that race ($engine)", (engine) => {
  let clients: readonly TestClient[];

  const nodes = perTest(() => createTestNodes(engine));
  const enrollment = perTest(async () =>
    enroll(await signIn(testClient(nodes.first.handle), "olivia"), "1001", nodes.first.clock),
  );
  beforeEach(async () => {
    clients = [testClient(nodes.first.handle), testClient(nodes.second.handle)];
  });

  async function fiftyGrants(code: string): Promise<Answer[]> {
    const tokens: string[] = [];
    for (let index = 0; index < 50; index += 1) {
      const challenge = await passwordGrantOf(testClient(nodes.first.handle), "olivia");
      tokens.push(textMember(challenge, "mfa_token"));
    }
    const grants = tokens.flatMap((token, index) => {
      const client = clients[index % 2];
      return client === undefined ? [] : [mfaGrantOf(client, token, code)];
    });
    return Promise.all(grants);
  }

  test("one TOTP code sent 50 times at once signs in once", async () => {
    const answers = await fiftyGrants(oracleCode(enrollment.secretKey, nodes.first.clock.now()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    // Of one network only a few wait for their turn.
    const expected = ["code-replayed", "too-many-attempts", "busy"];
    const refusals = answers.filter(({ status }) => status !== 200);
    expect(refusals.filter(({ problem }) => !expected.includes(problem ?? ""))).toEqual([]);
  });

  test("one scratch code sent 50 times at once signs in once", async () => {
    const answers = await fiftyGrants(enrollment.scratchCodes[0] ?? "");
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const rows = await nodes.first.parts.store.read((db) =>
      db.selectFrom("scratch_codes").selectAll().execute(),
    );
    expect(rows.filter((row) => row.used_at !== null)).toHaveLength(1);
    expect(new Set(rows.map(({ salt }) => salt)).size, "salts").toBe(rows.length);
  });

  test("of 50 refreshes with one token one succeeds, and its family ends", async () => {
    const [client] = clients;
    if (client === undefined) throw new Error("no client");
    const signedIn = await passwordGrantOf(client, "ravi");
    const form = { grant_type: "Refresh_token", refresh_token: textMember(signedIn, "refresh_token") };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (clients[index % 2] ?? client).send("POST", "/api/oauth2/token", { form }),
      ),
    );
    const winners = answers.filter(({ status }) => status === 200);
    expect(winners).toHaveLength(1);
    const [winner] = winners;
    if (winner === undefined) throw new Error("no winner");
    const after = await client.withToken(textMember(winner, "access_token")).send("GET", "/api/v8.1/users");
    expect(after.status).toBe(401);
  });
});
