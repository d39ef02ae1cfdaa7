import { beforeAll, expect, test } from "vitest";
import type { User } from "../../api/contract/user.ts";
import { currentTexts, loadArea } from "../../i18n/text-store.ts";
import { userCsv } from "./export-users.tsx";

beforeAll(() => loadArea("users"));

const csvOf = (users: readonly User[]) => userCsv(users, currentTexts());

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
  const csv = csvOf([user({ description: "Backups", role: "PortalAdmin", type: "Internal" })]);
  expect(csv.split("\r\n")[1]).toBe("ada,Backups,PortalAdmin,Internal,On");
});

test("a user of an identity provider and an unknown state are said in words", () => {
  expect(csvOf([user({ type: "IdentityProvider", external: true, mfa: "unknown" })])).toContain(
    "Identity provider,Unknown",
  );
});

test("v1 tells neither role nor type: the file has no columns for them and calls nobody internal", () => {
  expect(csvOf([user({}), user({ name: "rita" })])).toContain(
    ["Name,Description,MFA", "ada,,On", "rita,,On"].join("\r\n"),
  );
});

test("a cell stays empty where the appliance said it of others only", () => {
  const csv = csvOf([user({ role: "PortalAdmin", type: "Internal" }), user({ name: "rita" })]);
  expect(csv).toContain("rita,,,,On");
});
