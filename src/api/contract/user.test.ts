import { describe, expect, it } from "vitest";
import { decodeUser } from "./user.ts";

const good = { id: 1001, name: "olivia", description: "Operator", mfaEnabled: false, isDefault: false };

describe("decodeUser", () => {
  it("keeps a v1 integer id as a string and knows no role", () => {
    expect(decodeUser(good)).toEqual({
      id: "1001",
      name: "olivia",
      description: "Operator",
      mfa: "off",
      role: null,
      type: null,
      external: false,
      isDefault: false,
    });
  });

  it("reads role and identity provider of v8.1", () => {
    const user = decodeUser({ ...good, id: "b1", role: "PortalOperator", type: "IdentityProvider" });
    expect(user).toMatchObject({ id: "b1", role: "PortalOperator", external: true });
  });

  it.each([
    ["Internal", "Internal", false],
    ["IdentityProvider", "IdentityProvider", true],
    [undefined, null, false],
    [null, null, false],
    ["Machine", null, false],
    [7, null, false],
  ])("reads the type %j as %j: what is not said is not called internal", (type, read, external) => {
    expect(decodeUser({ ...good, type })).toMatchObject({ type: read, external });
  });

  it.each([undefined, null, "true", 1, {}, []])(
    "calls the state unknown, never off, for mfaEnabled %j",
    (value) => {
      expect(decodeUser({ ...good, mfaEnabled: value })?.mfa).toBe("unknown");
    },
  );

  it.each([
    { id: undefined },
    { id: null },
    { id: "" },
    { id: 1.5 },
    { id: -1 },
    { id: "." },
    { id: ".." },
    { id: "a\nb" },
    { id: ["1"] },
    { name: undefined },
    { name: null },
    { name: 7 },
    { name: " " },
    { name: "\u202E" },
  ])("refuses a row with %j", (wrong) => {
    expect(decodeUser({ ...good, ...wrong })).toBeNull();
  });

  it.each([null, [], "user", 7])("refuses %j as a row", (row) => {
    expect(decodeUser(row)).toBeNull();
  });

  it("makes every text fit to be shown", () => {
    const long = "x".repeat(999);
    const user = decodeUser({
      ...good,
      name: `ada\u202E\0gnp${long}`,
      description: `<b>\u202E\u0007${long}`,
    });
    expect(user?.name).toBe(`adagnp${"x".repeat(293)}…`);
    expect(user?.description).toHaveLength(300);
    expect(user?.description.startsWith("<b>x")).toBe(true);
  });

  it("takes nothing from __proto__", () => {
    const hostile: unknown = JSON.parse('{"name":"ada","__proto__":{"id":"7","mfaEnabled":true}}');
    expect(decodeUser(hostile)).toBeNull();
  });
});
