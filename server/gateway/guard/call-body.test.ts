import { expect, test } from "vitest";
import { writtenAnew } from "./guarded-call.ts";

function sentOn(target: string, json: unknown): unknown {
  const body = Buffer.from(JSON.stringify(json));
  const sent = writtenAnew({ method: "PUT", target, headers: {}, body }).body;
  return JSON.parse(Buffer.from(sent ?? "").toString("utf8"));
}

test("what isn't known of a user doesn't go on, in whatever spelling", () => {
  const known = { Description: "hello", name: "olivia", roleName: "ReadOnlyUser" };
  const other = {
    "role ": "PortalAdmin",
    userRole: "PortalAdmin",
    passwordHash: "x",
    mfaEnabled: false,
    id: 1,
  };
  expect(sentOn("/api/v8.1/users/1001", { ...other, ...known })).toEqual(known);
  expect(sentOn("/api/v8.1/users", { ...known, ...other })).toEqual(known);
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
    sentOn(`/api/v8.1/users/1001/${action}`, { ...other, ...known });
  expect(sent("enableMfa", { Recreate: false })).toEqual({ Recreate: false });
  expect(sent("acceptMfa", { code: "0", Token: "t" })).toEqual({ code: "0", Token: "t" });
  expect(sent("disableMfa", {})).toEqual({});
});
