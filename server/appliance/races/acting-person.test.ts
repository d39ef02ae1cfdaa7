import { describe, expect, test } from "vitest";
import { testEngines } from "../../store/testing/test-engines.ts";
import { createTestNodes } from "../testing/create-test-nodes.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient, type TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { perTest } from "../../testing/per-test.ts";

const USERS = "/api/v8.1/users";
const PASSWORD = "a long enough password";

describe.each(testEngines)("the acting person is looked at again in the transaction ($engine)", (engine) => {
  const nodes = perTest(() => createTestNodes(engine));
  const admin = perTest(() => signIn(testClient(nodes.first.handle), "administrator"));

  interface Administrator {
    readonly id: string;
    readonly client: TestClient;
  }

  async function newAdministrator(name: string, node: "first" | "second"): Promise<Administrator> {
    const json = { name, password: PASSWORD, role: "PortalAdmin" };
    const id = textMember(await admin.send("POST", USERS, { json }), "id");
    const client = testClient(nodes[node].handle);
    const form = { username: name, password: PASSWORD };
    const granted = await client.send("POST", "/api/oauth2/token", { form });
    return { id, client: client.withToken(textMember(granted, "access_token")) };
  }

  const takeRole = { json: { role: "ReadOnlyUser" } };

  test("of two administrators who remove each other on two nodes one wins, twenty times over", async () => {
    for (let round = 0; round < 20; round += 1) {
      const zoe = await newAdministrator(`zoe${round}`, "first");
      const yan = await newAdministrator(`yan${round}`, "second");
      const demoting = round % 2 === 1;
      const remove = (by: Administrator, whom: Administrator) =>
        demoting
          ? by.client.send("PUT", `${USERS}/${whom.id}`, takeRole)
          : by.client.send("DELETE", `${USERS}/${whom.id}`);
      const answers = await Promise.all([remove(zoe, yan), remove(yan, zoe)]);
      const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
      expect(
        [demoting ? [200, 401] : [204, 401], demoting ? [200, 403] : [204, 403]],
        `${round}`,
      ).toContainEqual(statuses);
    }
  });

  test.each([
    ["makes no users", (id: string) => ["POST", USERS, { name: `ghost ${id}`, password: PASSWORD }] as const],
    ["deletes nobody", () => ["DELETE", `${USERS}/1002`, undefined] as const],
    ["changes nobody", () => ["PUT", `${USERS}/1002`, { description: "changed" }] as const],
    ["sets nobody up", () => ["POST", `${USERS}/1002/enableMfa`, {}] as const],
    ["turns nobody's MFA off", () => ["POST", `${USERS}/1002/disableMfa`, undefined] as const],
  ])("an administrator who is deleted at that moment %s afterwards", async (_, call) => {
    for (let round = 0; round < 6; round += 1) {
      const zoe = await newAdministrator(`zoe${round}`, "second");
      const [method, path, json] = call(zoe.id);
      const init = json === undefined ? {} : { json };
      await Promise.all([
        admin.send("DELETE", `${USERS}/${zoe.id}`),
        ...Array.from({ length: 4 }, () => zoe.client.send(method, path, init)),
      ]);
      expect(await actedAfter("delete-user", zoe.id)).toEqual([]);
    }
  });

  test("an administrator whose role is taken at that moment gives it to nobody afterwards", async () => {
    for (let round = 0; round < 10; round += 1) {
      const zoe = await newAdministrator(`zoe${round}`, "second");
      const promote = { json: { role: "PortalAdmin" } };
      const [taken] = await Promise.all([
        admin.send("PUT", `${USERS}/${zoe.id}`, takeRole),
        ...Array.from({ length: 4 }, () => zoe.client.send("PUT", `${USERS}/1002`, promote)),
      ]);
      expect(taken?.status).toBe(200);
      expect(await actedAfter("edit-user", zoe.id)).toEqual([]);
    }
  });

  /** What somebody did after what was done to them; before it, they were in their right. */
  async function actedAfter(event: string, userId: string): Promise<readonly string[]> {
    const rows = await nodes.first.parts.store.read((db) =>
      db.selectFrom("audit").select(["event", "actor_id", "user_id"]).orderBy("seq").execute(),
    );
    const since = rows.findIndex((row) => row.event === event && row.user_id === userId);
    expect(since).toBeGreaterThan(0);
    return rows.slice(since).flatMap((row) => (row.actor_id === userId ? [row.event] : []));
  }
});
