import { expect, test } from "vitest";
import { bearerChallenge } from "./bearer-challenge.ts";

test.each([
  ["Bearer", "Bearer"],
  ["bearer", "bearer"],
  [
    'Bearer error="invalid_token", error_description="a, b"',
    'Bearer error="invalid_token", error_description="a, b"',
  ],
  ['Negotiate, Bearer realm="x", max_age="300", Basic realm="y"', 'Bearer realm="x", max_age="300"'],
  ['Basic realm="Bearer, x"', null],
  ["Negotiate", null],
  ["NTLM TlRMTVNTUAAB==, Negotiate", null],
  ["", null],
])("of %s the app is shown %s", (header, expected) => {
  expect(bearerChallenge(header)).toBe(expected);
});
