import { describe, expect, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { fakeClock } from "../appliance/testing/fake-clock.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { identities } from "../calls/identities.ts";
import { roleOf } from "../calls/policy-rights.ts";
import { policyOf } from "../guard/testing/policies.ts";
import { newKeyMaterial } from "../secrets/key-file.ts";
import { createKeyRing } from "../secrets/key-ring.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import { acceptName, runAdminCommand } from "./run-admin-command.ts";
import { isForGateway } from "./admin-command.ts";
import { runGatewayCommand } from "./gateway-command.ts";
import { perTest } from "../testing/per-test.ts";

const policy = policyOf({
  roles: {
    administrator: { users: ["chief", "administrator"] },
    helpDesk: { roles: ["PortalAdmin"] },
    self: { users: ["intern"] },
  },
});

describe.each(testEngines)("admin accept-name ($engine)", (engine) => {
  const opened = perTest(() => engine.open());

  const clock = fakeClock(1_800_000_000_000);
  const see = (id: string, name: string, now = clock.now()) =>
    opened.store.transaction("see", (tx) => identities.see(tx, { id, name, role: "PortalAdmin" }, now));
  const accept = (name: string | null) => acceptName({ store: opened.store, clock }, name);
  const rows = () =>
    opened.store.read((db) =>
      db.selectFrom("audit").select(["event", "user_id", "user_name", "address"]).execute(),
    );

  test("gives a name to who was seen with it last, whatever they were called before", async () => {
    await see("1", "chief");
    await see("2", "intern");
    expect(roleOf(policy, await see("2", "chief", clock.now() + 1))).toBe("self");
    expect((await accept(" CHIEF ")).text).toContain("the account with the id 2");
    expect(roleOf(policy, await see("2", "chief"))).toBe("administrator");
    expect(roleOf(policy, await see("1", "chief"))).toBe("helpDesk");
    const address = "command line";
    expect(await rows()).toEqual([{ event: "accept-name", user_id: "2", user_name: " CHIEF ", address }]);
  });

  test("changes nothing for a name that nobody was seen with", async () => {
    await see("1", "chief");
    expect((await accept("boss")).done).toBe(false);
    expect(roleOf(policy, await see("1", "chief"))).toBe("administrator");
    expect(await rows()).toEqual([]);
  });

  const keyRing = createKeyRing(newKeyMaterial());

  test("frees all names at once, at a gateway too", async () => {
    await see("old", "chief");
    expect(roleOf(policy, await see("new", "chief"))).toBe("helpDesk");
    const command = { command: "accept-name", name: null } as const;
    expect(isForGateway(command)).toBe(true);
    expect((await runGatewayCommand({ store: opened.store, keyRing }, command)).done).toBe(true);
    expect(roleOf(policy, await see("new", "chief"))).toBe("administrator");
    expect(roleOf(policy, await see("old", "chief"))).toBe("helpDesk");
    expect(await rows()).toMatchObject([{ event: "accept-name", user_id: null }]);
  });

  test("of all names, on the embedded appliance, means who has them now", async () => {
    const appliance = await createTestAppliance({ store: opened.store, policy });
    const admin = await signIn(testClient(appliance.handle), "administrator");
    await see("gone", "chief");
    const json = { name: "chief" };
    expect((await admin.send("PUT", "/api/v8.1/users/1004", { json })).status).toBe(200);
    const role = async () => {
      const client = await signIn(testClient(appliance.handle), "chief");
      return (await client.send("GET", "/api/guard/policy")).body["role"];
    };
    expect(await role()).toBe("helpDesk");
    await runAdminCommand(appliance.parts, { command: "accept-name", name: null });
    expect(await role()).toBe("administrator");
  });
});
