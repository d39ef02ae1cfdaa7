import { describe, expect, test } from "vitest";
import { pageLinks } from "./paging.ts";

/** The offsets that the links of a v1 page lead to. */
function offsets(offset: number, limit: number, total: number): Record<string, number> {
  const links = pageLinks("/users", { offset, limit, total, filter: "" }, true);
  return Object.fromEntries(
    Object.entries(links).map(([name, { href }]) => [
      name,
      Number(new URL(href, "http://h").searchParams.get("offset")),
    ]),
  );
}

describe("links of a v1 page", () => {
  test.each([
    ["the only page", 0, 30, 7, {}],
    ["the first of several", 0, 3, 7, { first: 0, next: 3 }],
    ["one in the middle", 3, 3, 7, { first: 0, prev: 0, next: 6 }],
    ["the last", 6, 3, 7, { first: 0, prev: 3 }],
    ["one that begins after the first row", 2, 30, 7, { first: 0, prev: 0 }],
    ["one just past the end", 9, 3, 7, { first: 0, prev: 6 }],
    ["one far past the end", 100, 3, 7, { first: 0, prev: 6 }],
    ["one past the end of a single page", 100, 30, 7, { first: 0, prev: 0 }],
    ["one of nothing", 100, 30, 0, {}],
    ["an empty one by wish", 2, 0, 7, {}],
  ])("%s", (_, offset, limit, total, others) => {
    expect(offsets(offset, limit, total)).toEqual({ self: offset, ...others });
  });
});
