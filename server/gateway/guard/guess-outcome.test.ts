import { expect, test } from "vitest";
import { outcomeOf } from "./guess-outcome.ts";

const own = (type: string) => `{"type":"urn:mfa-enrollment:${type}"}`;

test.each([
  ["sign-in", 200, '{"access_token":"a"}', "right"],
  ["sign-in", 200, '{"access_token":null,"mfa_token":"m"}', "right"],
  ["second-factor", 200, '{"access_token":"a"}', "right"],
  ["second-factor", 200, '{"mfa_token":"m"}', "wrong"],
  ["sign-in", 200, '{"access_token":"","mfa_token":""}', "wrong"],
  ["sign-in", 200, '{"access_token":["a"]}', "wrong"],
  // However an appliance says that a guess is wrong, it counts.
  ...([404, 409, 410, 423, 500, 502, 503] as const).map(
    (status) => ["sign-in", status, '{"type":"x"}', "wrong"] as const,
  ),
  ["second-factor", 200, '{"error":"invalid_grant"}', "wrong"],
  ["second-factor", 200, "", "wrong"],
  ["second-factor", 201, "{}", "wrong"],
  ["sign-in", 429, "", "none"],
  ["sign-in", 400, own("bad-request"), "none"],
  // Between us and our own appliance somebody didn't wait.
  ["sign-in", 408, own("bad-request"), "wrong"],
  ["sign-in", 504, own("busy"), "wrong"],
] as const)("%s: %i %s is %s", (guess, status, body, outcome) => {
  const headers = { "content-type": "application/json" };
  expect(outcomeOf(guess, { status, headers, body: Buffer.from(body) })).toBe(outcome);
});

test.each([200, 401, 404, 429])(
  "a guess that another server's page answers with %i counts as wrong",
  (status) => {
    const body = Buffer.from("<h1>Sign in</h1>");
    for (const type of ["text/html", "application/json"])
      for (const guess of ["sign-in", "second-factor"] as const)
        expect(outcomeOf(guess, { status, headers: { "content-type": type }, body })).toBe("wrong");
  },
);
