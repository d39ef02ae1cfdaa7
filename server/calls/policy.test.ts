import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { describe, expect, test } from "vitest";
import { policyOf } from "../guard/testing/policies.ts";
import { defaultPolicy, policySchema, readPolicy } from "./policy.ts";
import { isPrivileged, policyRequiresApproval, roleOf } from "./policy-rights.ts";

const entry = {
  user: "robot",
  intents: ["setUp"],
  subjects: ["*"],
  networks: ["10.0.0.0/8"],
  until: "2030-12-31",
};
const admin = (name: string) => ({ name, role: "PortalAdmin" });

test("without a file: a case for every change, a second administrator for administrators", () => {
  expect(defaultPolicy).toMatchObject({ requireCase: "always", approval: "privileged" });
  expect(
    [admin("a"), { name: "b", role: "PortalOperator" }, { name: "c", role: null }].map((one) => [
      roleOf(defaultPolicy, one),
      isPrivileged(defaultPolicy, one),
    ]),
  ).toEqual([
    ["administrator", true],
    ["self", false],
    ["self", false],
  ]);
});

describe("roles", () => {
  const policy = policyOf({
    roles: {
      administrator: { users: ["boss"] },
      helpDesk: { users: ["desk-*"], roles: ["PortalAdmin"] },
      self: { users: ["desk-9"] },
    },
  });
  test.each([
    ["boss", "administrator"],
    ["ＢＯＳＳ ", "administrator"],
    ["desk-1", "helpDesk"],
    ["desk-9", "self"],
    ["DESK-9", "self"],
    ["anybody else", "helpDesk"],
  ])("%s is %s: a name counts more than a role, and of two the narrower one", (name, role) => {
    expect(roleOf(policy, admin(name))).toBe(role);
  });

  test("give nobody what the appliance doesn't", () => {
    expect(roleOf(policy, { name: "boss", role: "PortalOperator" })).toBe("self");
  });
});

test("an account is privileged by its name, its role, and an unknown one", () => {
  const policy = policyOf({ privilegedUsers: ["ceo", "board-*"], privilegedRoles: ["RestoreOperator"] });
  const privileged = (name: string, role: string | null) => isPrivileged(policy, { name, role });
  expect(["CEO ", "board-1", "geo", "aboard-1"].map((name) => privileged(name, null))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const roles = ["Restore Operator", "PortalOperator", "PortalAdmin", "SuperAdmin"];
  expect(roles.map((role) => privileged("ravi", role))).toEqual([true, false, false, true]);
});

test("an approval is wanted never, for privileged accounts, or always", () => {
  const wanted = (approval: string) =>
    [true, false].map((privileged) => policyRequiresApproval(policyOf({ approval }), privileged));
  expect(["never", "privileged", "always"].map(wanted)).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
});

test.each([
  ["not JSON", "{", "is not JSON: look at line 1, column 2"],
  ["a list", "[]", "is not a JSON object"],
  ["an unknown member", '{"roels":{}}', "roels is not a member of a policy: did you mean roles?"],
  ["an unknown word", '{"requireCase":"sometimes"}', 'requireCase must be ("always" | "never")'],
  ["a number for a name", '{"privilegedUsers":[7]}', "privilegedUsers.0 is not right"],
  ["exemptUsers of 0.2.0", '{"exemptUsers":["robot"]}', '"automation": [{ "user": "NAME", "intents":'],
  ["a proof of no kind", '{"proof":{"ordinary":[]}}', "proof.ordinary is not right"],
  ["a proof that isn't one", '{"proof":{"privileged":["trust"]}}', "proof.privileged.0 must be"],
  ["a sign-in of sixteen minutes", '{"stepUpMinutes":16}', "stepUpMinutes is not right"],
  ["an approval without cases", '{"requireCase":"never","approval":"always"}', "approval needs requireCase"],
  ["a list of checks", '{"requiredChecks":["secret"]}', "requiredChecks is now proof"],
])("%s is refused, and told without its value", (_, text, fault) => {
  expect(readPolicy(text)).toEqual([expect.stringContaining(fault)]);
});

test.each([
  ["any account", { user: "svc-*" }, "automation.0.user must be a whole name"],
  ["nothing", { intents: [] }, "automation.0.intents is not right"],
  ["nobody", { subjects: [] }, "automation.0.subjects is not right"],
  ["anywhere", { networks: [] }, "automation.0.networks is not right"],
  ["no network", { networks: ["here"] }, "automation.0.networks.0 is not right"],
  ["ever", { until: "soon" }, "automation.0.until is not right"],
])("automation of %s is refused", (_, members, fault) => {
  expect(readPolicy(JSON.stringify({ automation: [{ ...entry, ...members }] }))).toEqual([
    expect.stringContaining(fault),
  ]);
});

test("a policy of cases that nobody needs wants no approval", () => {
  expect(policyOf({ requireCase: "never" }).approval).toBe("never");
});

test("the published schema is that of the code", () => {
  const path = fileURLToPath(new URL("../../docs/guard-policy.schema.json", import.meta.url));
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(
    toJsonSchema(policySchema, { typeMode: "input", errorMode: "ignore" }),
  );
});
