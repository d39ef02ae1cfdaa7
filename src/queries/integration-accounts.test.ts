import { expect, it } from "vitest";
import { fits } from "./integration-accounts.ts";

it.each([
  ["svc-vbr", "svc-vbr", true],
  ["svc-vbr", "SVC-VBR ", true],
  ["svc-vbr", "ｓｖｃ-vbr", true],
  ["svc-vbr", "svc-vbr2", false],
  ["svc-*", "svc-anything", true],
  ["SVC-*", "svc-", true],
  ["svc-*", "my-svc-1", false],
  ["*", "anybody", true],
  ["a*b", "axb", false],
])("the pattern %s and the name %s: %s", (pattern, name, fitting) => {
  expect(fits(pattern, name)).toBe(fitting);
});
