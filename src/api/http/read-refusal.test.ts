import { describe, expect, it } from "vitest";
import { retryAfterSeconds } from "./read-refusal.ts";

const now = Date.UTC(2026, 0, 15, 12, 0, 0);

describe("retryAfterSeconds", () => {
  it.each([
    ["1", 1],
    ["17", 17],
    ["0", 1],
    ["99999", 3_600],
    ["Thu, 15 Jan 2026 12:00:40 GMT", 40],
    ["Thu, 15 Jan 2026 11:00:00 GMT", 1],
    ["Fri, 16 Jan 2026 12:00:00 GMT", 3_600],
    [null, 30],
    ["", 30],
    ["soon", 30],
  ])("reads %j as %i seconds", (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});
