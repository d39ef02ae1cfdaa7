import { describe, expect, test } from "vitest";
import type { ProductName } from "../../calls/versions.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { writtenAnew } from "./written-anew.ts";

/** The text that the appliance gets. */
function sentOn(target: string, json: unknown, method = "PUT", product: ProductName = "azure"): string {
  const body = Buffer.from(JSON.stringify(json));
  const call = writtenAnew({ method, target, headers: {}, body }, product);
  expect(call.headers["content-length"]).toBe(String(call.body?.byteLength));
  return Buffer.from(call.body ?? "").toString("utf8");
}

function refusalOf(target: string, json: unknown, method?: string): string | undefined {
  try {
    sentOn(target, json, method);
  } catch (error) {
    if (error instanceof ProblemError) return error.type;
    throw error;
  }
  return undefined;
}

const USERS = "/api/v8.1/users";
const OLIVIA = `${USERS}/1001`;

test("what isn't known of a user doesn't go on, in whatever spelling", () => {
  const known = { name: "olivia", description: "hello", role: "ReadOnlyUser" };
  const other = {
    "role ": "PortalAdmin",
    userRole: "PortalAdmin",
    passwordHash: "x",
    mfaEnabled: false,
    id: 1,
    recreate: true,
  };
  expect(sentOn(OLIVIA, { ...other, ...known })).toBe(JSON.stringify(known));
  expect(sentOn(USERS, { ...known, ...other }, "POST")).toBe(JSON.stringify(known));
});

test("what isn't known of a call about MFA doesn't go on either", () => {
  const other = {
    " recreate": true,
    recreate_: true,
    $type: "Again, App",
    "tok\u0000en": "x",
    role: "PortalAdmin",
  };
  const sent = (action: string, known: object) =>
    sentOn(`${OLIVIA}/${action}`, { ...other, ...known }, "POST");
  expect(sent("enableMfa", { Recreate: false })).toBe('{"recreate":false}');
  expect(sent("acceptMfa", { CODE: "0", "To\u212aen": "t" })).toBe('{"code":"0","token":"t"}');
  expect(sent("disableMfa", {})).toBe("{}");
});

test("each member goes on once, by the contract's own name, and null is left out", () => {
  const all = {
    name: "olivia",
    description: "",
    password: "a long enough password",
    role: "PortalOperator",
    type: "Internal",
    identityProviderEntityId: "x",
  };
  const upper = Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toUpperCase(), value]));
  for (const method of ["POST", "PUT"]) {
    expect(sentOn(USERS, upper, method)).toBe(JSON.stringify(all));
    const nulls = { Type: null, identityProviderEntityId: null, description: null };
    const { name, password, role } = all;
    expect(sentOn(USERS, { name, password, role, ...nulls }, method)).toBe(
      JSON.stringify({ name, password, role }),
    );
  }
});

test.each([
  [{ roleName: "PortalOperator" }, "PortalOperator"],
  [{ role: null, RoleName: "PortalOperator" }, "PortalOperator"],
  [{ ROLE: "PortalOperator", rolename: null }, "PortalOperator"],
  [{ role: "PortalOperator " }, "PortalOperator"],
  [{ role: "readonlyuser" }, "ReadOnlyUser"],
  [{ role: "Restore Operator" }, "RestoreOperator"],
  [{ role: "portal administrator" }, "PortalAdmin"],
  [{ role: "Portal Owner" }, "Portal Owner"],
  [{ role: null, roleName: null }, undefined],
])("the role of %j goes on as the role %s", (json, role) => {
  expect(sentOn(USERS, json, "POST")).toBe(JSON.stringify({ role }));
});

test.each([
  ["internal", "Internal"],
  ["IDENTITYPROVIDER ", "IdentityProvider"],
  ["Another", "Another"],
])("the type %j goes on as %j", (type, word) => {
  expect(sentOn(OLIVIA, { type })).toBe(JSON.stringify({ type: word }));
});

describe("what a version doesn't take of a user doesn't go on", () => {
  const all = { name: "liv", description: "hello", password: "p", role: 1, type: [null] };
  test.each(["v1", "v2", "v3", "v4"])("in %s", (version) => {
    expect(sentOn(`/api/${version}/users/1001`, all)).toBe('{"description":"hello","password":"p"}');
    expect(sentOn(`/api/${version}/users/1001`, { name: "liv" })).toBe("{}");
    expect(sentOn(`/api/${version}/users`, all, "POST")).toBe(
      '{"name":"liv","description":"hello","password":"p"}',
    );
  });
  test("at the AWS product", () => {
    const known = { name: "liv", description: "hello", password: "p" };
    expect(sentOn("/api/v1/users", all, "POST", "aws")).toBe(JSON.stringify(known));
    expect(sentOn("/api/v1/users/liv", all, "PUT", "aws")).toBe(JSON.stringify(known));
  });
});

test.each(["name", "description", "password", "role", "type", "identityProviderEntityId"])(
  "%s is a text or nothing",
  (name) => {
    for (const value of [{}, ["x"], 1, true])
      for (const method of ["POST", "PUT"])
        expect(refusalOf(USERS, { [name]: value }, method)).toBe("bad-request");
  },
);

test.each(["TRUE", "", "1", 1, 0, {}, [true]])("recreate isn't %j", (recreate) => {
  expect(refusalOf(`${OLIVIA}/enableMfa`, { recreate }, "POST")).toBe("bad-request");
});

describe("a code", () => {
  const ACCEPT = `${OLIVIA}/acceptMfa`;
  test.each([["000000", "111111"], { first: "000000" }, 123456])("is a text: not %j", (code) => {
    expect(refusalOf(ACCEPT, { code, token: "t" }, "POST")).toBe("bad-request");
  });
  test.each([",", ";", " ", ", ", "\n", "\t", "\0", "\u00a0", "|", "/"])(
    "is one: not two with %j",
    (between) => {
      expect(refusalOf(ACCEPT, { code: `000000${between}111111`, token: "t" }, "POST")).toBe("code-rejected");
    },
  );
  test.each(["123456", "58189682", "k7Qp-x2Mw"])("goes on in whatever form: %j", (code) => {
    const sent = JSON.stringify({ code, token: "t" });
    expect(sentOn(ACCEPT, { code, token: "t" }, "POST")).toBe(sent);
    expect(sentOn(ACCEPT, { code: ` ${code}\n`, token: "t" }, "POST")).toBe(sent);
  });
});
