import { expect } from "vitest";
import type { Cell } from "../cell.ts";
import { area, pageHeading, pageText } from "../page.ts";

/** I8: no rejection that nobody handles, no blank page, no broken one; nothing of a foreign page or script is used. */
export function checkAlive({ uncaught }: Cell): void {
  expect(uncaught, "I8: every rejection is handled").toEqual([]);
  expect(pageHeading(), "I8: the page has a heading").not.toBe("");
  expect(area().textContent.length, "I8: the page says something").toBeGreaterThan(20);
  // A refusal of the server is another sentence: "Something went wrong on the server", or what it did not load.
  expect(pageText(), "I8: the page is not broken").not.toMatch(/Something went wrong(?! on the server)/u);
  expect(pageText() + document.title, "I8: nothing of the server's own words is shown").not.toMatch(
    /owned|Portal/u,
  );
}
