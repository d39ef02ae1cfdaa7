import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { turnLimits } from "./turn-limits.ts";

const [, section = ""] = /## Turns\n([^]*?)\n## /.exec(readFileSync("docs/limits.md", "utf8")) ?? [];

test("the numbers of the document are the server's", () => {
  const told = section
    .split("\n")
    .filter((line) => /\| \d/.test(line))
    .map((line) => line.split("|").slice(2, 7).map(Number));
  const { hashes, transactions, reads, appliance } = turnLimits;
  const own = [hashes, transactions, reads, appliance].map((one) => [
    one.user,
    one.host,
    one.network,
    one.strangers,
    one.all,
  ]);
  expect(told).toEqual(own);
});

test("of those who wait for a hash half are one network's at most, and three quarters strangers", () => {
  expect(section).toContain("at most 64 wait, half of them of one user or network, three quarters strangers");
  expect(turnLimits.hashes.waiting).toEqual({ from: 64 / 2, strangers: (64 * 3) / 4, all: 64 });
});

test("of guesses one is looked at, four of each network wait, and for twenty seconds", () => {
  const page = readFileSync("docs/limits.md", "utf8");
  expect(page).toContain("Four more of each network wait, 20 seconds at most");
  expect(turnLimits.guesses).toMatchObject({ all: 1, waiting: { from: 4 }, patienceMs: 20_000 });
});
