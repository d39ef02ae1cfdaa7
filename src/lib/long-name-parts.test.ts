import { expect, it } from "vitest";
import { longNameParts, unbroken } from "./long-name-parts.ts";

it("breaks a long name after @ and before a dot, and never within a date", () => {
  expect(longNameParts("rita@vault.example 2026-12-01")).toEqual([
    "rita@",
    "vault",
    ".example 2026-\u206012-\u206001",
  ]);
  expect(unbroken("6-digit, anna-maria")).toBe("6-digit, anna-maria");
});
