import { describe, expect, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { caseHeader, openCaseOf } from "./testing/open-case.ts";
import { policyOf } from "./testing/policies.ts";

const OLIVIA = "1001";
const RITA = "1003";
const ADA = "1004";
const promotion = { intent: "edit", newRole: "PortalAdmin" };

describe.each([
  ["to the help desk", { roles: { helpDesk: { users: ["ada"] } } }],
  ["to themselves", { roles: { self: { users: ["ada"] } } }],
  ["as a script's account", { exemptUsers: ["ada"] }],
])("where the policy keeps all other administrators %s", (_, policy) => {
  const start = async () => {
    const { handle } = await createTestAppliance({ policy: policyOf(policy) });
    return signIn(testClient(handle), "administrator");
  };

  test("the one who decides makes another alone, and only one", async () => {
    const admin = await start();
    const header = await caseHeader(admin, { ...promotion, userId: OLIVIA });
    const json = { role: "PortalAdmin" };
    expect((await admin.send("PUT", `/api/v8.1/users/${OLIVIA}`, { json, ...header })).status).toBe(200);
    expect((await openCaseOf(admin, { ...promotion, userId: RITA })).body["state"]).toBe("waiting");
  });

  test("nobody changes such an administrator alone", async () => {
    const admin = await start();
    const open = async (about: object) =>
      (await openCaseOf(admin, { intent: "edit", userId: ADA, ...about })).body["state"];
    expect(await open({ newRole: "ReadOnlyUser" })).toBe("waiting");
    expect(await open({ newRole: "PortalAdmin", edits: ["password"] })).toBe("waiting");
  });
});
