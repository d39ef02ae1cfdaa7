import { describe, expect, test } from "vitest";
import { TEST_DEMO_PASSWORD, createTestAppliance } from "../testing/create-test-appliance.ts";
import { passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

const PASSWORD = "a long enough password";

describe("users in v8.1 only", () => {
  test("members that the vendor's document allows to be null may be", async () => {
    const appliance = await createTestAppliance();
    const admin = await signIn(testClient(appliance.handle), "administrator");
    const nothing = { role: null, type: null };
    const json = { name: "nora", password: PASSWORD, ...nothing };
    const answer = await admin.send("POST", "/api/v8.1/users", { json });
    expect(answer.body).toMatchObject({ role: "PortalOperator", type: "Internal" });
    const entity = { identityProviderEntityId: "9c1a-ext" };
    const ext = { name: "ext", type: "IdentityProvider", password: null, role: null, ...entity };
    const made = await admin.send("POST", "/api/v8.1/users", { json: ext });
    expect([made.status, made.body]).toMatchObject([201, entity]);
    const read = await admin.send("GET", `/api/v8.1/users/${String(made.body["id"])}`);
    expect(read.body).toMatchObject(entity);
    expect(answer.body).not.toHaveProperty("identityProviderEntityId");
    const kept = { description: "new", password: null, role: null, name: null };
    const changed = await admin.send("PUT", "/api/v8.1/users/1001", { json: kept });
    expect(changed.body).toMatchObject({ name: "olivia", description: "new", role: "PortalOperator" });
    expect((await passwordGrantOf(testClient(appliance.handle), "olivia")).status).toBe(200);
    await appliance.close();
  });

  test("an administrator renames, nobody takes a name, and the list follows", async () => {
    const appliance = await createTestAppliance();
    const client = testClient(appliance.handle);
    const admin = await signIn(client, "administrator");
    const list = async () => names((await admin.send("GET", "/api/v8.1/users")).body["results"]);
    await list();
    const rename = (name: string) => admin.send("PUT", "/api/v8.1/users/1001", { json: { name } });
    expect((await rename("Zora")).body["name"]).toBe("Zora");
    expect((await list()).at(-1)).toBe("Zora");
    expect((await passwordGrantOf(client, "zora", TEST_DEMO_PASSWORD)).status).toBe(200);
    expect((await passwordGrantOf(client, "olivia")).problem).toBe("invalid-grant");
    expect((await rename("ravi")).problem).toBe("conflict");
    expect(Object.keys(Object((await rename(" ")).body["errors"]))).toEqual(["name"]);
    const ravi = await signIn(client, "ravi");
    const own = { name: "ravi", description: "as it came" };
    expect((await ravi.send("PUT", "/api/v8.1/users/1002", { json: own })).status).toBe(200);
    const taken = await ravi.send("PUT", "/api/v8.1/users/1002", { json: { name: "root" } });
    expect(taken.problem).toBe("not-allowed");
    await appliance.close();
  });

  test("a user of an identity provider has no password here, cannot sign in and cannot enroll", async () => {
    const appliance = await createTestAppliance();
    const client = testClient(appliance.handle);
    const admin = await signIn(client, "administrator");
    const answer = await admin.send("POST", "/api/v8.1/users", {
      json: { name: "ext", type: "IdentityProvider" },
    });
    expect(answer.status).toBe(201);
    expect((await passwordGrantOf(client, "ext", "anything at all")).problem).toBe("invalid-grant");
    const enabled = await admin.send("POST", `/api/v8.1/users/${textMember(answer, "id")}/enableMfa`, {
      json: {},
    });
    expect([enabled.status, enabled.problem]).toEqual([400, "external-identity"]);
    await appliance.close();
  });
});

function names(rows: unknown): string[] {
  return Array.isArray(rows) ? rows.map((row: unknown) => String(Object(row).name)) : [];
}
