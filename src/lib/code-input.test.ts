import { expect, test } from "vitest";
import { normaliseCode, readCodeInput } from "./code-input.ts";

test.each([
  ["123456"],
  ["123 456"],
  [" 12-34-56 "],
  ["123\u2013456"],
  ["123\u00A0456"],
  ["\u200E123456\u202C"],
  ["123.456"],
  ["１２３４５６"],
  ["١٢٣٤٥٦"],
  ["۱۲۳۴۵۶"],
  ["१२३४५६"],
])("%j is the code 123456", (text) => {
  expect(readCodeInput(text)).toEqual({ kind: "code", code: "123456" });
});

test("leading zeros are kept", () => {
  expect(readCodeInput("000 001")).toEqual({ kind: "code", code: "000001" });
});

test("eight digits are a scratch code, grouped or not", () => {
  expect(readCodeInput("5818 9682")).toEqual({ kind: "scratch-code", code: "58189682" });
});

test.each([
  ["", ""],
  ["1", "1"],
  ["12 345", "12345"],
  ["---", ""],
])("%j is not finished", (text, digits) => {
  expect(readCodeInput(text)).toEqual({ kind: "incomplete", digits });
});

test.each(["1234567", "123456789", "12345a", "code", "12345²", "1e5", "+12345", "¹²³⁴⁵⁶"])(
  "%j is no code",
  (text) => {
    expect(readCodeInput(text)).toEqual({ kind: "malformed" });
  },
);

test("what the field shows keeps letters, so that nothing typed vanishes", () => {
  expect(normaliseCode("12 a4")).toBe("12a4");
});
