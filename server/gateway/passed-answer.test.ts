import { expect, test } from "vitest";
import { ofApi, passedAnswer } from "./call-of.ts";

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

const PROBLEM = "application/problem+json; charset=utf-8";
const problem = '{"type":"urn:mfa-enrollment:conflict"}';

test.each([
  [200, "application/json", '{"id":"1001"}', null],
  [200, "application/json", "null", null],
  [200, "", "", null],
  [409, PROBLEM, problem, null],
  [302, "application/json", "{}", "redirect"],
  [304, "", "", "redirect"],
  ...[200, 401, 429, 502].flatMap((status) =>
    ["text/html", "application/json", PROBLEM].map(
      (type) => [status, type, "<h1>Sign in</h1>", "not-json"] as const,
    ),
  ),
  [200, "application/json", '{"id":"1001"', "not-json"],
  [200, PROBLEM, problem, "not-json"],
] as const)(
  "%i as %j with %s says what the appliance did, or fails as %j",
  async (status, type, text, fault) => {
    const answer = { status, headers: { "content-type": type }, body: Buffer.from(text) };
    const given = ofApi(async () => answer)({ method: "GET", target: "/", headers: {}, body: null });
    if (fault === null) expect(await given).toBe(answer);
    else await expect(given).rejects.toMatchObject({ fault });
  },
);
