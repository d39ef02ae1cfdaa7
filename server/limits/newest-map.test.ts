import { expect, test } from "vitest";
import { newestMap } from "./newest-map.ts";

test("of too many the oldest is forgotten, and what is set again is new again", () => {
  const map = newestMap<number>(2);
  map.set("a", 1);
  map.set("b", 2);
  map.set("a", 3);
  map.set("c", 4);
  expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([3, undefined, 4]);
  map.delete("a");
  expect(map.values()).toEqual([4]);
});
