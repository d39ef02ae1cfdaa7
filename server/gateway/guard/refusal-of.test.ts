import { expect, test } from "vitest";
import { isWrongGuess, refusalOf } from "./refusal-of.ts";

const answer = (status: number, type?: string) => ({
  status,
  headers: { "content-type": "application/problem+json" },
  body: Buffer.from(type === undefined ? "{}" : JSON.stringify({ type: `urn:mfa-enrollment:${type}` })),
});

test.each([
  ["accept", answer(400), true],
  ["accept", answer(401), false],
  ["sign-in", answer(401), true],
  ["accept", answer(400, "code-rejected"), true],
  ["accept", answer(410, "enrollment-exhausted"), true],
  ["accept", answer(400, "enrollment-unknown"), false],
  ["sign-in", answer(400, "bad-request"), false],
  ["second-factor", answer(404), false],
  ["accept", answer(409), false],
  ["accept", answer(500), false],
] as const)("%s: %o is a wrong guess: %s", (guess, given, wrong) => {
  expect(isWrongGuess(guess, given)).toBe(wrong);
});

const page = (status: number) => ({
  status,
  headers: { "content-type": "text/html" },
  body: Buffer.from("<h1>Sign in</h1>"),
});

test.each(["accept", "sign-in", "second-factor"] as const)(
  "%s: another server's page is no wrong guess",
  (guess) => {
    for (const status of [400, 401, 403, 422]) expect(isWrongGuess(guess, page(status), true)).toBe(false);
  },
);

test("what was answered with another server's page may have been carried out", () => {
  expect([200, 302, 401, 429, 502].map((status) => refusalOf(page(status)))).toEqual([
    "no-answer",
    "no-answer",
    "no-answer",
    "no-answer",
    "status-502",
  ]);
});

test("a call that took too long may have been carried out, and is not called refused", () => {
  expect([408, 409, 429].map((status) => refusalOf(answer(status)))).toEqual([
    "no-answer",
    "status-409",
    "too-many-attempts",
  ]);
});
