import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../store/testing/test-engines.ts";
import { createTestNodes } from "../testing/create-test-nodes.ts";
import type { TestNodes } from "../testing/create-test-nodes.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

const USERS = "/api/v8.1/users";
const ADMINISTRATOR = `${USERS}/1000`;
const ADA = `${USERS}/1004`;
const LOWER = { json: { role: "ReadOnlyUser" } };

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

  test("keeps the role, even when users of an identity provider have it too", async () => {
    expect((await admin.send("PUT", ADA, LOWER)).status).toBe(200);
    const last = await admin.send("PUT", ADMINISTRATOR, LOWER);
    expect([last.status, last.problem]).toEqual([409, "conflict"]);
    expect((await admin.send("PUT", external, LOWER)).status).toBe(200);
  });

  test("is left when one steps down while deleting the other", async () => {
    const calls = [admin.send("PUT", ADMINISTRATOR, LOWER), admin.send("DELETE", ADA)];
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    // 403 where the second call is looked at after the first is done.
    expect([[409], [403]]).toContainEqual(statuses.filter((status) => status >= 400));
  });

  test("is left when two delete each other", async () => {
    const json = { name: "zoe", password: "a long enough password", role: "PortalAdmin" };
    const zoe = `${USERS}/${textMember(await admin.send("POST", USERS, { json }), "id")}`;
    const ada = await signIn(testClient(nodes.first.handle), "ada");
    const form = { username: "zoe", password: json.password };
    const there = testClient(nodes.second.handle);
    const granted = await there.send("POST", "/api/oauth2/token", { form });
    expect((await admin.send("PUT", ADMINISTRATOR, LOWER)).status).toBe(200);
    const answers = await Promise.all([
      ada.send("DELETE", zoe),
      there.withToken(textMember(granted, "access_token")).send("DELETE", ADA),
    ]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  });
});
