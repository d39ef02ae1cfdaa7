import { expect, test } from "vitest";
import type { User } from "../../api/contract/user.ts";
import { userCsv } from "./user-csv.ts";

const texts = {
  name: "Name",
  description: "Description",
  role: "Role",
  type: "Type",
  mfa: "MFA",
  internal: "Internal",
  external: "Identity provider",
  states: { on: "On", off: "Off", unknown: "Unknown" },
};

function user(change: Partial<User>): User {
  return {
    id: "1001",
    name: "ada",
    description: "",
    mfa: "on",
    role: null,
    external: false,
    isDefault: false,
    ...change,
  };
}

test("a row holds name, description, role, type and MFA state", () => {
  const csv = userCsv([user({ description: "Backups", role: "PortalAdmin" })], texts);
  expect(csv.split("\r\n")[1]).toBe('"ada","Backups","PortalAdmin","Internal","On"');
});

test("a user of an identity provider and an unknown state are said in words", () => {
  expect(userCsv([user({ external: true, mfa: "unknown" })], texts)).toContain(
    '"Identity provider","Unknown"',
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])("the name %j cannot start a formula", (name) => {
  const [, row] = userCsv([user({ name })], texts).split("\r\n");
  expect(row?.startsWith(`"'${name}`)).toBe(true);
});

test("quotation marks and commas stay inside their cell", () => {
  expect(userCsv([user({ description: 'a "b", c' })], texts)).toContain('"a ""b"", c"');
});
