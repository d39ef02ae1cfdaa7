import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { policyOf } from "../guard/testing/policies.ts";
import { warnNoAdministrator } from "./announce.ts";

test.each([
  ["nobody by role", { roles: { helpDesk: { roles: ["PortalAdmin"] } } }, true],
  [
    "one by name",
    { roles: { administrator: { users: ["ada"] }, helpDesk: { roles: ["PortalAdmin"] } } },
    false,
  ],
  [
    "a name that nobody has",
    { roles: { administrator: { users: ["x"] }, self: { roles: ["PortalAdmin"] } } },
    true,
  ],
  ["everybody as ever", {}, false],
])("a policy that leaves %s is warned of, or not", async (_, members, isWarned) => {
  const { parts, close } = await createTestAppliance();
  onTestFinished(close);
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  await warnNoAdministrator(policyOf(members), parts.store, log);
  expect(lines.join("").includes("policy.no-administrator")).toBe(isWarned);
});
