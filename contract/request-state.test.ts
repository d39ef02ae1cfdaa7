import { expect, test } from "vitest";
import { isUnusual } from "./request-state.ts";

test.each([
  [{ browser: "known", network: "usual", others: 0 }, false],
  [{ browser: "new", network: "usual", others: 0 }, true],
  [{ browser: "known", network: "new", others: 0 }, true],
  [{ browser: "known", network: "usual", others: 1 }, true],
] as const)("a second person has to agree to %j: %j", (from, wanted) => {
  expect(isUnusual(from)).toBe(wanted);
});
