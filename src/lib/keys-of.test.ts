import { expect, it } from "vitest";
import { keysOf } from "./keys-of.ts";

it("keeps the key of an id wherever it stands", () => {
  expect(keysOf(["7", "8", "9"]).at(-1)).toBe(keysOf(["9"])[0]);
});

it("tells repeated ids apart", () => {
  const keys = keysOf(["7", "7", "7 2", "2 7"]);
  expect(new Set(keys)).toHaveProperty("size", 4);
});
