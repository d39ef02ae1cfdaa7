import { describe, expect, it } from "vitest";
import type { Failure } from "../../api/failure.ts";
import type { ReadBack } from "./enrollment-event.ts";
import type { EnrollmentState, Held } from "./enrollment-state.ts";
import { transition } from "./transition.ts";

const held: Held = {
  enrollment: {
    secretKey: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
    uri: "otpauth://totp/Backup:olivia",
    account: "olivia",
    issuer: "Backup",
    algorithm: "SHA1",
    digits: 6,
    periodSeconds: 30,
    weak: false,
    doubledCodes: false,
    scratchCodes: ["12345678"],
    token: "token",
  },
  saving: { tried: true, ticked: true },
  way: null,
  replaces: false,
  sentCodes: ["123456"],
  outcomeUnknown: false,
};
const failure: Failure = { kind: "timeout" };
const accepting: EnrollmentState = { step: "accepting", held };
const unknown = transition(accepting, { type: "acceptFailed", outcome: { kind: "noAnswer", failure } });
const after = (state: EnrollmentState, result: ReadBack) => transition(state, { type: "readBack", result });
const remembered = { ...held, outcomeUnknown: true };

describe("an accept without an answer", () => {
  it("is read back, and remembered as unknown", () => {
    expect(unknown).toEqual({ step: "unknown", held: remembered, failure, reading: true });
  });

  it("is done only when the reading says so, and what stays is the entry's name", () => {
    const entry = { issuer: "Backup", account: "olivia" };
    expect(after(unknown, { kind: "on" })).toEqual({
      step: "done",
      entry,
      replaced: false,
      withoutCodes: false,
    });
    expect(after(unknown, { kind: "off" })).toEqual({
      step: "confirm",
      held: remembered,
      note: { kind: "notSwitchedOn" },
    });
    expect(after(unknown, { kind: "undecided" })).toEqual({
      step: "confirm",
      held: remembered,
      note: { kind: "undecided" },
    });
  });

  it("can be read again only after a reading that failed", () => {
    const failed = after(unknown, { kind: "failed" });
    expect(failed).toEqual({ ...unknown, reading: false });
    expect(transition(failed, { type: "checkAgain" })).toEqual(unknown);
    expect(transition(unknown, { type: "checkAgain" })).toBe(unknown);
  });

  it.each([accepting, unknown])("is not forgotten when the secret is wiped: $step", (state) => {
    expect(transition(state, { type: "wipe" })).toEqual({
      step: "stopped",
      reason: "interrupted",
      entry: null,
      outcomeUnknown: true,
    });
  });
});
