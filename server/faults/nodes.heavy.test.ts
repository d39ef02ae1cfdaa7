import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { brokenInvariants } from "../appliance/testing/invariants.ts";
import { mfaGrantOf, passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { buildServer } from "../start/testing/child-server.ts";
import { openStore } from "../store/open-store.ts";
import { postgresSchema } from "../store/testing/postgres-schema.ts";
import { enrollThrough, type EnrollmentLog } from "./testing/enroll-through.ts";
import { inTurns } from "./testing/in-turns.ts";
import { startNodePair, type NodePair } from "./testing/node-pair.ts";
import { signInReal, startRealServer } from "./testing/real-server.ts";

const url = process.env["TEST_DATABASE_URL"] ?? "";
if (url === "")
  process.stderr.write("SKIPPED: the suite of many nodes needs PostgreSQL (TEST_DATABASE_URL)\n");
const PASSWORD = "a password of many nodes";
const USERS = 24;

let built: Awaited<ReturnType<typeof buildServer>>;
let pair: NodePair;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());
afterEach(() => pair.close());

/** Names and tokens of new users. */
async function makeUsers(count: number): Promise<readonly { name: string; id: string; token: string }[]> {
  const admin = await signInReal(pair.nodes[0].client, "administrator");
  return inTurns(
    4,
    Array.from({ length: count }, (_, index) => `user${index}`),
    async (name) => {
      const created = await admin.send("POST", "/api/v8.1/users", { json: { name, password: PASSWORD } });
      const grant = await passwordGrantOf(pair.nodes[1].client, name, PASSWORD);
      return { name, id: textMember(created, "id"), token: textMember(grant, "access_token") };
    },
  );
}

/** One second factor of a user through a node: its status and problem. */
async function secondFactor(node: 0 | 1, name: string, code: string): Promise<string> {
  const { client } = pair.nodes[node];
  const challenge = await passwordGrantOf(client, name, PASSWORD);
  const { status, problem } = await mfaGrantOf(client, textMember(challenge, "mfa_token"), code);
  return problem ?? String(status);
}

describe.skipIf(url === "")("two nodes on one PostgreSQL", () => {
  test.each([1, 2, 3])("start at the same moment on an empty database, time %i", async () => {
    pair = await startNodePair(built.main, url);
    for (const { client } of pair.nodes) {
      expect((await client.send("GET", "/ready")).status).toBe(200);
      expect(
        (await (await signInReal(client, "administrator")).send("GET", "/api/v8.1/users")).body["totalCount"],
      ).toBe(7);
    }
  });

  test("with different keys do not both start", async () => {
    pair = await startNodePair(built.main, url);
    const { databaseUrl, drop } = await postgresSchema(url);
    const starts = await Promise.allSettled(
      [0, 1].map(() => startRealServer(built.main, { DATABASE_URL: databaseUrl })),
    );
    for (const start of starts) if (start.status === "fulfilled") await start.value.remove();
    await drop();
    expect(starts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("lose no accepted enrollment and count no code twice while one is killed and one restarted", async () => {
    pair = await startNodePair(built.main, url);
    const users = await makeUsers(USERS);
    let turn = 0;
    let done = 0;
    const node = () => pair.nodes[turn++ % 2 === 0 ? 0 : 1].client;
    const restarts = { 6: () => pair.restart(0, "SIGKILL"), 14: () => pair.restart(1, "SIGTERM") };
    const running: Promise<void>[] = [];
    const logs = await inTurns<(typeof users)[number], EnrollmentLog>(4, users, async ({ token, id }) => {
      const log = await enrollThrough(node, token, id);
      done += 1;
      if (done === 6 || done === 14) running.push(restarts[done]());
      return log;
    });
    await Promise.all(running);
    expect(running.length).toBe(2);

    const store = await openStore({ databaseUrl: pair.databaseUrl });
    expect(await brokenInvariants(store)).toEqual([]);
    const accepts = await store.read((db) =>
      db
        .selectFrom("audit")
        .select("user_id")
        .where("event", "=", "accept")
        .where("outcome", "=", "done")
        .execute(),
    );
    await store.close();
    const accepted = accepts.map(({ user_id }) => Number(user_id)).toSorted((a, b) => a - b);
    expect(accepted).toEqual(users.map(({ id }) => Number(id)).toSorted((a, b) => a - b));
    for (const [index, { code }] of logs.slice(0, 4).entries()) {
      const name = users[index]?.name ?? "";
      // The enrolling code is old by now or consumed; in no case does it sign in.
      expect(["code-replayed", "invalid-grant"]).toContain(
        await secondFactor(index % 2 === 0 ? 0 : 1, name, code),
      );
    }
    const scratch = logs[5]?.scratchCodes[0] ?? "";
    const uses = await Promise.all(
      [0, 1, 0, 1].map((at) => secondFactor(at === 0 ? 0 : 1, "user5", scratch)),
    );
    expect(uses.filter((use) => use === "200")).toHaveLength(1);
  });
});
