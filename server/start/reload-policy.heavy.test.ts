import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startRealServer, signInReal } from "../faults/testing/real-server.ts";
import { buildServer, makeFolder } from "./testing/child-server.ts";

const folder = makeFolder();
let built: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => void (built = await buildServer()));
afterAll(() => {
  built.remove();
  folder.remove();
});

test("at SIGHUP the policy is read again, one without administrators is warned of, and a wrong file leaves the old one in force", async () => {
  const GUARD_POLICY = join(folder.dir, "policy.json");
  writeFileSync(GUARD_POLICY, "{}");
  const { child, client, remove } = await startRealServer(built.main, { GUARD_POLICY });
  const admin = await signInReal(client, "administrator");
  const read = async () => (await admin.send("GET", "/api/guard/audit")).status;
  expect(await read()).toBe(200);
  const roles = { self: { roles: ["PortalAdmin"] } };
  for (const [policy, said] of [
    [{ roles, approval: "always" }, '"policy.no-administrator"'],
    [{ approval: "sometimes" }, '"guard.policy-wrong"'],
  ] as const) {
    writeFileSync(GUARD_POLICY, JSON.stringify(policy));
    child.kill("SIGHUP");
    await expect.poll(child.errors).toContain(said);
  }
  expect(await read(), "a session of before").toBe(403);
  const olivia = await signInReal(client, "olivia");
  expect((await olivia.send("GET", "/api/guard/policy")).body["approval"]).toBe("always");
  await remove();
});
