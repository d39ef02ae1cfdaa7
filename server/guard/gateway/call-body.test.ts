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

test("the body of another call is as it was", () => {
  for (const path of ["/users/1001/enableMfa", "/users/1001/acceptMfa"]) {
    const json = { recreate: true, code: "0", more: [1] };
    expect(sentOn(`/api/v8.1${path}`, json)).toEqual(json);
  }
});
