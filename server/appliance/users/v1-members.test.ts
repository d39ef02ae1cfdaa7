import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestAppliance, type TestAppliance } from "../testing/create-test-appliance.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient, type TestClient } from "../testing/test-client.ts";

let appliance: TestAppliance;
let admin: TestClient;

beforeAll(async () => {
  appliance = await createTestAppliance();
  admin = await signIn(testClient(appliance.handle), "administrator");
});
afterAll(() => appliance.close());

describe("role and type, which v1 does not know", () => {
  test.each([
    { role: "PortalAdmin", type: "IdentityProvider" },
    { role: "NoSuchRole", type: "NoSuchType" },
    { role: 1, type: [null] },
    { role: "ReadOnlyUser", id: "1000", mfaEnabled: true, isDefault: true },
  ])("are ignored like any unknown member: %j", async (members) => {
    const name = `user ${JSON.stringify(members.role)}`;
    const json = { name, password: "a long enough password", ...members };
    const created = await admin.send("POST", "/api/v1/users", { json });
    expect(created.status).toBe(200);
    const id = String(created.body["id"]);
    const edited = await admin.send("PUT", `/api/v1/users/${id}`, {
      json: { description: "new", ...members },
    });
    expect([edited.status, edited.body["description"]]).toEqual([200, "new"]);
    const { body } = await admin.send("GET", `/api/v8.1/users/${id}`);
    expect(body).toMatchObject({
      id,
      role: "PortalOperator",
      type: "Internal",
      mfaEnabled: false,
      isDefault: false,
    });
  });
});

test.each([
  ["v1", 200],
  ["v8.1", 201],
] as const)("in %s no body gives an id, turns MFA on or makes a default user", async (api, made) => {
  const members = { id: "1000", mfaEnabled: true, isDefault: true, mfaSecret: "A", passwordHash: "A" };
  const json = { name: `more in ${api}`, password: "a long enough password", ...members };
  const created = await admin.send("POST", `/api/${api}/users`, { json });
  expect(created.status).toBe(made);
  const id = String(created.body["id"]);
  expect(id).not.toBe("1000");
  const edited = await admin.send("PUT", `/api/${api}/users/${id}`, { json: members });
  expect(edited.status).toBe(200);
  const { body } = await admin.send("GET", `/api/v8.1/users/${id}`);
  expect(body).toMatchObject({ id, name: json.name, mfaEnabled: false, isDefault: false });
  // The path alone says whose MFA it is.
  const begun = await admin.send("POST", `/api/${api}/users/${id}/enableMfa`, {
    json: { recreate: false, userId: "1001", ...members },
  });
  expect([begun.status, String(begun.body["userId"])]).toEqual([200, id]);
});
