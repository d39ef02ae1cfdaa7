import { expect, test } from "vitest";
import { passedAnswer } from "./call-of.ts";

test.each([
  ["Bearer", "Bearer"],
  ["bearer", "bearer"],
  [
    'Bearer error="invalid_token", error_description="a, b"',
    'Bearer error="invalid_token", error_description="a, b"',
  ],
  ['Bearer realm="x", Basic realm="y"', "Bearer"],
  ['Basic realm="Bearer, x"', "Bearer"],
  ["Negotiate", "Bearer"],
  ["NTLM TlRMTVNTUAAB==, Negotiate", "Bearer"],
  ["", "Bearer"],
])("of %s the app is shown %s", (header, expected) => {
  const answer = passedAnswer({
    status: 401,
    headers: { "www-authenticate": header },
    body: Buffer.alloc(0),
  });
  expect(answer.headers.get("www-authenticate")).toBe(expected);
});
