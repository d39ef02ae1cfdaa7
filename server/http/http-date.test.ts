import { expect, test } from "vitest";
import { httpDate } from "./http-date.ts";

test("a date is the second it falls into, also when the clock goes back", () => {
  const noon = Date.UTC(2026, 0, 1, 12);
  expect(httpDate(noon)).toBe("Thu, 01 Jan 2026 12:00:00 GMT");
  expect(httpDate(noon + 999)).toBe("Thu, 01 Jan 2026 12:00:00 GMT");
  expect(httpDate(noon + 1_000)).toBe("Thu, 01 Jan 2026 12:00:01 GMT");
  expect(httpDate(noon - 1)).toBe("Thu, 01 Jan 2026 11:59:59 GMT");
});
