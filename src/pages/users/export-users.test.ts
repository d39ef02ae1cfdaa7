import { expect, test } from "vitest";
import type { User } from "../../api/contract/user.ts";
import { userCsv } from "./export-users.tsx";

const texts = {
  name: "Name",
  description: "Description",
  role: "Role",
  type: "Type",
  mfa: "MFA",
  types: { Internal: "Internal", IdentityProvider: "Identity provider" },
  states: { on: "On", off: "Off", unknown: "Unknown" },
};

function user(change: Partial<User>): User {
  return {
    id: "1001",
    name: "ada",
    description: "",
    mfa: "on",
    role: null,
    type: null,
    external: false,
    isDefault: false,
    ...change,
  };
}

test("a row holds name, description, role, type and MFA state", () => {
  const csv = userCsv([user({ description: "Backups", role: "PortalAdmin", type: "Internal" })], texts);
  expect(csv.split("\r\n")[1]).toBe("ada,Backups,PortalAdmin,Internal,On");
});

test("a user of an identity provider and an unknown state are said in words", () => {
  expect(userCsv([user({ type: "IdentityProvider", external: true, mfa: "unknown" })], texts)).toContain(
    "Identity provider,Unknown",
  );
});

test("v1 tells neither role nor type: the file has no columns for them and calls nobody internal", () => {
  expect(userCsv([user({}), user({ name: "rita" })], texts)).toContain(
    ["Name,Description,MFA", "ada,,On", "rita,,On"].join("\r\n"),
  );
});

test("a cell stays empty where the appliance said it of others only", () => {
  const csv = userCsv([user({ role: "PortalAdmin", type: "Internal" }), user({ name: "rita" })], texts);
  expect(csv).toContain("rita,,,,On");
});
