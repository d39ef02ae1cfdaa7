import { describe, expect, it } from "vitest";
import { heldEnrollment } from "../../testing/machine-samples.ts";
import { codeCheckOf, readTypedCode } from "./code-check.ts";

const scratchCodes = ["58189682", "89975527", "abcdef123"];
const six = codeCheckOf({ ...heldEnrollment, scratchCodes });
const eight = codeCheckOf({ ...heldEnrollment, scratchCodes, digits: 8 });

describe("what stands in the code field", () => {
  it.each([
    ["123456", { kind: "code", code: "123456", beginsScratchCode: false }],
    ["123 456", { kind: "code", code: "123456", beginsScratchCode: false }],
    ["581896", { kind: "code", code: "581896", beginsScratchCode: true }],
    ["58189682", { kind: "scratchCode", code: "58189682" }],
    ["5818-9682", { kind: "scratchCode", code: "58189682" }],
    ["58189683", { kind: "scratchCode", code: "58189683" }],
    ["abcdef123", { kind: "scratchCode", code: "abcdef123" }],
    ["12345", { kind: "incomplete" }],
    ["1234567", { kind: "incomplete" }],
    ["", { kind: "incomplete" }],
    ["12a456", { kind: "malformed" }],
  ])("%s is read as it is meant", (text, read) => {
    expect(readTypedCode(text, six)).toEqual(read);
  });

  it("may have eight digits when the app shows eight", () => {
    expect(readTypedCode("12345678", eight)).toMatchObject({ kind: "code" });
    expect(readTypedCode("123456", eight)).toEqual({ kind: "incomplete" });
    expect(readTypedCode("58189682", eight)).toMatchObject({ kind: "scratchCode" });
  });
});

it("what the confirm step may ask holds neither key nor token", () => {
  expect(JSON.stringify(six)).not.toContain(heldEnrollment.secretKey);
  expect(JSON.stringify(six)).not.toContain(heldEnrollment.token);
});
