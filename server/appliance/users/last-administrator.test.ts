import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "../../calls/policy-rights.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { createTestNodes, type TestNodes } from "../testing/create-test-nodes.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient, type TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { losesLastAdministrator } from "./last-administrator.ts";

const USERS = "/api/v8.1/users";
const ADMINISTRATOR = `${USERS}/1000`;
const ADA = `${USERS}/1004`;
const LOWER = { json: { role: "ReadOnlyUser" } };
const roles = { helpDesk: { users: ["desk-*"] }, self: { users: ["lonely*"] } };

describe.each(testEngines)("the last administrator who can sign in ($engine)", (engine) => {
  let nodes: TestNodes;
  let admin: TestClient;
  let external: string;

  beforeEach(async () => {
    nodes = await createTestNodes(engine);
    admin = await signIn(testClient(nodes.first.handle), "administrator");
    const json = { name: "external", type: "IdentityProvider", role: "PortalAdmin" };
    external = `${USERS}/${textMember(await admin.send("POST", USERS, { json }), "id")}`;
  });
  afterEach(() => nodes.close());

  test("people who give up their role have no rights of it in the session that they keep", async () => {
    const ada = await signIn(testClient(nodes.first.handle), "ada");
    const readRecord = async () => (await ada.send("GET", "/api/guard/audit")).status;
    expect(await readRecord()).toBe(200);
    expect((await ada.send("PUT", ADA, LOWER)).status).toBe(200);
    expect(await readRecord()).toBe(403);
  });

  test("keeps the role, even when users of an identity provider have it too", async () => {
    expect((await admin.send("PUT", ADA, LOWER)).status).toBe(200);
    expect(await admin.send("PUT", ADMINISTRATOR, LOWER)).toMatchObject({ status: 409, problem: "conflict" });
    expect((await admin.send("PUT", external, LOWER)).status).toBe(200);
  });
});

describe.each(testEngines)("the last administrator who the policy lets administer ($engine)", (engine) => {
  let nodes: TestNodes;
  let admin: TestClient;

  /** With two who have the role, narrowed by the policy. */
  async function start(members = {}): Promise<void> {
    nodes = await createTestNodes(engine, { policy: policyOf({ roles, ...members }) });
    admin = await signIn(testClient(nodes.first.handle), "administrator");
    for (const name of ["desk-1", "lonely one"]) {
      const json = { name, password: "a long enough password", role: "PortalAdmin" };
      expect((await admin.send("POST", USERS, { json })).status).toBe(201);
    }
  }
  afterEach(() => nodes.close());

  const statusesOf = async (calls: readonly ReturnType<TestClient["send"]>[]) =>
    (await Promise.all(calls)).map(({ status }) => status).toSorted((a, b) => a - b);

  test("keeps the role, no matter who else has it by name alone", async () => {
    await start();
    expect((await admin.send("PUT", ADA, LOWER)).status).toBe(200);
    expect(await admin.send("PUT", ADMINISTRATOR, LOWER)).toMatchObject({ status: 409, problem: "conflict" });
    expect((await admin.send("GET", "/api/guard/policy")).body["role"]).toBe("administrator");
  });

  test("is left when two step down at once, on two nodes", async () => {
    await start();
    const ada = await signIn(testClient(nodes.second.handle), "ada");
    const calls = [admin.send("PUT", ADMINISTRATOR, LOWER), ada.send("PUT", ADA, LOWER)];
    expect(await statusesOf(calls)).toEqual([200, 409]);
  });

  test.each([
    ["deletes", (to: TestClient) => to.send("DELETE", ADA)],
    ["narrows", (to: TestClient) => to.send("PUT", ADA, { json: { name: "desk-2" } })],
  ])("is left when one steps down and %s the other", async (_what, take) => {
    await start();
    const there = await signIn(testClient(nodes.second.handle), "administrator");
    const statuses = await statusesOf([admin.send("PUT", ADMINISTRATOR, LOWER), take(there)]);
    // 401 or 403 where the second call is looked at after the first is done: it ends the other session.
    expect([[401], [403], [409]]).toContainEqual(statuses.filter((status) => status >= 400));
  });

  /** Asked about the administrator, in a transaction of its own. */
  const loses = (next: Person | null, policy = nodes.first.parts.policy()) =>
    nodes.first.parts.store.transaction("loses", async (tx) => {
      const user = await usersTable.lock(tx, "1000");
      return user === undefined ? null : losesLastAdministrator(tx, policy, user, next);
    });

  test("is a person: the account of a script doesn't count", async () => {
    const rest = { intents: ["setUp"], subjects: ["*"], networks: ["10.0.0.0/8"], until: "2030-01-01" };
    await start({ automation: [{ user: "ada", ...rest }] });
    expect(await admin.send("PUT", ADMINISTRATOR, LOWER)).toMatchObject({ status: 409, problem: "conflict" });
    expect((await admin.send("PUT", ADA, LOWER)).status).toBe(200);
  });

  test.each([
    ["a deletion", null, true],
    ["a lower role", { name: "administrator", role: "ReadOnlyUser" }, true],
    ["a name of the help desk", { name: "DESK-9", role: "PortalAdmin" }, true],
    ["a name that is kept to itself", { name: "lonely", role: "PortalAdmin" }, true],
    ["another name", { name: "zoe", role: "PortalAdmin" }, false],
  ])("is looked for at %s", async (_what, next, lost) => {
    await start();
    expect(await loses(next)).toBe(false);
    expect((await admin.send("PUT", ADA, LOWER)).status).toBe(200);
    expect(await loses(next)).toBe(lost);
  });

  test("is who has the role, where the policy lets nobody", async () => {
    await start();
    const nobody = policyOf({ roles: { self: { users: ["*"] } } });
    expect(await loses(null, nobody)).toBe(false);
    const rows = Object((await admin.send("GET", USERS)).body["results"]);
    for (const { id, name } of rows)
      if (name !== "administrator")
        expect((await admin.send("PUT", `${USERS}/${id}`, LOWER)).status).toBe(200);
    expect(await loses(null, nobody)).toBe(true);
    expect(await loses({ name: "zoe", role: "PortalAdmin" }, nobody)).toBe(false);
  });
});
