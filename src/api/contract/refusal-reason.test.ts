import { describe, expect, it } from "vitest";
import type { Call } from "./calls.ts";
import { reasons, type Reason } from "./reasons.ts";
import { decodeProblem, noProblem, refusalReason } from "./refusal-reason.ts";

const reasonOf = (call: Call, status: number, more: object = {}, wwwAuthenticate = "") =>
  refusalReason({ call, status, problem: { ...noProblem, ...more }, wwwAuthenticate });

/** For an appliance that sends no type: the reason by call and status. */
const table: readonly (readonly [Call, Reason, readonly number[]])[] = [
  ["signIn", "invalid-grant", [400, 401]],
  ["signIn", "not-allowed", [403]],
  ["signIn", "not-offered", [404]],
  ["answerChallenge", "invalid-grant", [400, 401]],
  ["answerChallenge", "challenge-expired", [410]],
  ["refresh", "session-ended", [400, 401]],
  ["getUser", "session-ended", [401]],
  ["getUser", "user-gone", [404]],
  ["listUsers", "bad-request", [400]],
  ["listUsers", "not-offered", [404]],
  ["enableMfa", "bad-request", [400]],
  ["enableMfa", "not-allowed", [403]],
  ["enableMfa", "user-gone", [404]],
  ["enableMfa", "already-enabled", [409]],
  ["acceptMfa", "bad-request", [400, 422, 418]],
  ["acceptMfa", "session-ended", [401]],
  ["acceptMfa", "enrollment-over", [404, 410]],
  ["acceptMfa", "conflict", [409]],
  ["disableMfa", "bad-request", [400]],
  ["disableMfa", "already-off", [409]],
  ["disableMfa", "user-gone", [404]],
  ["enableMfa", "not-offered", [405, 415, 424]],
  ["acceptMfa", "locked", [423]],
  ["acceptMfa", "too-many-attempts", [429]],
  ["acceptMfa", "server-failed", [500, 599]],
  ["acceptMfa", "busy", [502, 503, 504]],
];

describe("refusalReason", () => {
  it.each(table)("tells of %s as %s: %j", (call, reason, statuses) => {
    for (const status of statuses) expect(reasonOf(call, status), String(status)).toBe(reason);
  });

  it("makes of a refused start another try, a reading, a wait, or an end", () => {
    const meaning = (status: number) => reasons[reasonOf("enableMfa", status)].enable;
    for (const status of [400, 401, 422, 500, 502, 503, 504]) expect(meaning(status)).toBe("retry");
    for (const status of [409, 410, 423]) expect(meaning(status)).toBe("readFirst");
    for (const status of [405, 415, 424]) expect(meaning(status)).toBe("notOffered");
    expect([403, 404, 429].map(meaning)).toEqual(["notAllowed", "userGone", "wait"]);
  });

  it("makes of a refused accept what may be said once it is known not to have counted", () => {
    const meaning = (status: number) => reasons[reasonOf("acceptMfa", status)].accept;
    for (const status of [400, 422]) expect(meaning(status)).toBe("diagnose");
    for (const status of [404, 410]) expect(meaning(status)).toBe("expired");
    for (const status of [401, 405, 415, 424, 500, 502, 503, 504]) expect(meaning(status)).toBe("retry");
    expect([403, 409, 423, 429].map(meaning)).toEqual(["notAllowed", "conflict", "waitLocked", "wait"]);
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
