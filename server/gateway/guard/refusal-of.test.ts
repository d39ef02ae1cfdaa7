import { expect, test } from "vitest";
import { ProblemError } from "../../http/problem-error.ts";
import { BusyError } from "../../http/turn.ts";
import { UpstreamError } from "../upstream.ts";
import { isRefused, isWrongGuess, outcomeOf, refusalOf, wasNotSent } from "./guess-outcome.ts";

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
  ["accept", answer(500, "code-rejected"), false],
  ["accept", answer(399, "code-rejected"), false],
] as const)("%s: %o is a wrong guess: %s", (guess, given, wrong) => {
  expect(isWrongGuess(guess, given)).toBe(wrong);
});

test("a call that took too long may have been carried out, and is not called refused", () => {
  expect([408, 409, 429].map((status) => refusalOf(answer(status)))).toEqual([
    "no-answer",
    "status-409",
    "too-many-attempts",
  ]);
});

test("a refusal is an answer of the 4xx, but for one that took too long", () => {
  const statuses = [204, 399, 400, 408, 499, 500];
  expect(statuses.filter((status) => isRefused(answer(status)))).toEqual([400, 499]);
});

test.each([
  [new ProblemError("bad-request"), true],
  [new BusyError(), true],
  [new UpstreamError("untrusted", null), true],
  [new UpstreamError("unreadable", null), false],
  [new Error("other"), false],
])("%s: the appliance never saw the guess: %s", (error, unseen) => {
  expect(wasNotSent(error)).toBe(unseen);
});

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
