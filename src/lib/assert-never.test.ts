import { expect, test } from "vitest";
import { assertNever } from "./assert-never.ts";

/** Stands for a value that slipped past the types. */
function slippedThrough(_value: unknown): _value is never {
  return true;
}

test("a case that the types ruled out throws, and the value is not repeated", () => {
  const value: unknown = "KQ5P6HBW";
  const reach = () => (slippedThrough(value) ? assertNever(value) : undefined);
  expect(reach).toThrow("unexpected case of type string");
  expect(reach).not.toThrow(/KQ5P/u);
});
