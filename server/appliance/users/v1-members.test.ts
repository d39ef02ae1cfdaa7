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
