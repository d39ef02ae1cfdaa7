import { expect, test } from "vitest";
import { isNewAmong, isUsualAmong } from "./known-networks.ts";

const DAY = 24 * 3_600_000;
const NOW = 100 * DAY;

test.each([
  ["the first of all", { here: NOW }, { isNew: false, isUsual: true }],
  ["the first of all, not seen before", {}, { isNew: false, isUsual: false }],
  ["not seen before", { home: NOW - 1 }, { isNew: true, isUsual: false }],
  ["known for less than a day", { home: NOW - DAY, here: NOW - DAY + 1 }, { isNew: true, isUsual: false }],
  ["known for a day", { home: NOW - 2 * DAY, here: NOW - DAY }, { isNew: false, isUsual: true }],
  ["known for as long as another", { home: NOW - 1, here: NOW - 1 }, { isNew: false, isUsual: true }],
])("a network that is %s", (_what, seen, expected) => {
  const known = new Map(Object.entries(seen));
  const [isNew, isUsual] = [isNewAmong(known, "here", NOW), isUsualAmong(known, "here", NOW)];
  expect({ isNew, isUsual }).toEqual(expected);
});
