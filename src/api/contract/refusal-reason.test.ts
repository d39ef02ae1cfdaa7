import { describe, expect, it } from "vitest";
import type { Call } from "./calls.ts";
import type { Reason } from "./reasons.ts";
import { decodeProblem, noProblem, refusalReason } from "./refusal-reason.ts";

const reasonOf = (call: Call, status: number, more: object = {}, wwwAuthenticate = "") =>
  refusalReason({ call, status, problem: { ...noProblem, ...more }, wwwAuthenticate });

/** For an appliance that sends no type: the reason by call and status. */
const table: readonly (readonly [Call, number, Reason])[] = [
  ["signIn", 400, "invalid-grant"],
  ["signIn", 401, "invalid-grant"],
  ["signIn", 403, "not-allowed"],
  ["signIn", 404, "not-offered"],
  ["answerChallenge", 400, "invalid-grant"],
  ["answerChallenge", 401, "invalid-grant"],
  ["answerChallenge", 410, "challenge-expired"],
  ["refresh", 400, "session-ended"],
  ["refresh", 401, "session-ended"],
  ["getUser", 401, "session-ended"],
  ["getUser", 404, "user-gone"],
  ["listUsers", 400, "bad-request"],
  ["listUsers", 404, "not-offered"],
  ["enableMfa", 400, "bad-request"],
  ["enableMfa", 403, "not-allowed"],
  ["enableMfa", 404, "user-gone"],
  ["enableMfa", 409, "already-enabled"],
  ["acceptMfa", 400, "bad-request"],
  ["acceptMfa", 401, "session-ended"],
  ["acceptMfa", 404, "enrollment-over"],
  ["acceptMfa", 409, "conflict"],
  ["acceptMfa", 410, "enrollment-over"],
  ["acceptMfa", 422, "bad-request"],
  ["disableMfa", 400, "bad-request"],
  ["disableMfa", 409, "already-off"],
  ["disableMfa", 404, "user-gone"],
  ["enableMfa", 405, "not-offered"],
  ["enableMfa", 415, "not-offered"],
  ["enableMfa", 424, "not-offered"],
  ["acceptMfa", 423, "locked"],
  ["acceptMfa", 429, "too-many-attempts"],
  ["acceptMfa", 500, "server-failed"],
  ["acceptMfa", 502, "busy"],
  ["acceptMfa", 503, "busy"],
  ["acceptMfa", 504, "busy"],
  ["acceptMfa", 418, "bad-request"],
  ["acceptMfa", 599, "server-failed"],
];

describe("refusalReason", () => {
  it.each(table)("tells %s with %i as %s", (call, status, reason) => {
    expect(reasonOf(call, status)).toBe(reason);
  });

  it.each([
    "invalid-grant",
    "code-rejected",
    "code-replayed",
    "enrollment-expired",
    "enrollment-exhausted",
    "enrollment-finished",
    "enrollment-superseded",
    "enrollment-unknown",
    "too-many-attempts",
    "already-enabled",
    "external-identity",
    "step-up-required",
    "user-gone",
    "not-allowed",
    "bad-request",
    "outcome-unknown",
  ] as const)("believes the known type %s before the status", (reason) => {
    expect(reasonOf("acceptMfa", 418, { type: `urn:mfa-enrollment:${reason}` })).toBe(reason);
  });

  it.each([
    "urn:mfa-enrollment:constructor",
    "urn:mfa-enrollment:storage",
    "about:blank",
    "code-replayed",
    "",
  ])("does not know the type %j", (type) => {
    expect(reasonOf("acceptMfa", 400, { type })).toBe("bad-request");
  });

  it("tells step-up from a session that is over", () => {
    const header = 'Bearer error="insufficient_user_authentication", max_age="300"';
    expect(reasonOf("disableMfa", 401, {}, header)).toBe("step-up-required");
    expect(reasonOf("disableMfa", 401, {}, "Bearer")).toBe("session-ended");
  });

  it("tells the license agreement from a missing right", () => {
    expect(reasonOf("getUser", 403, { licenseAgreement: true })).toBe("license-agreement");
    expect(reasonOf("getUser", 403)).toBe("not-allowed");
  });

  it("does not blame the password for a request that the server cannot read", () => {
    expect(reasonOf("signIn", 400, { oauthError: "invalid_request" })).toBe("bad-request");
    expect(reasonOf("signIn", 400, { oauthError: "invalid_grant" })).toBe("invalid-grant");
  });
});

describe("decodeProblem", () => {
  it.each([null, "text", 7, [], {}, { type: 7, traceId: {}, error: [] }])(
    "finds nothing in %j and does not fail",
    (json) => {
      expect(decodeProblem(json)).toEqual(noProblem);
    },
  );

  it("keeps a trace id that can be read out", () => {
    const traceId = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    expect(decodeProblem({ traceId }).traceId).toBe(traceId);
  });

  it.each(["<img src=x>", "a b c d", "x".repeat(65), "\u202Eabcd", "abc", ""])(
    "drops the trace id %j",
    (traceId) => {
      expect(decodeProblem({ traceId }).traceId).toBeNull();
    },
  );

  it("never takes title or detail along", () => {
    const problem = decodeProblem({ type: "about:blank", title: "Secret", detail: "Secret" });
    expect(JSON.stringify(problem)).not.toContain("Secret");
  });
});
