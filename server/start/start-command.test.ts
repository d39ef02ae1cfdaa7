import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isTrial } from "../../scripts/is-trial.mjs";

const MEGABYTE = 1_024 * 1_024;

/** Makes garbage, some of which lives a while, and tells how large V8's space for new objects got. */
const program = `
import { setImmediate as turn } from "node:timers/promises";
import { getHeapSpaceStatistics } from "node:v8";
let [largest, kept] = [0, []];
for (let turns = 0; turns < 4_000; turns += 1) {
  for (let index = 0; index < 500; index += 1) kept.push({ index, text: "survivor " + index });
  if (kept.length > 20_000) kept = kept.slice(10_000);
  await turn();
  largest = Math.max(largest, getHeapSpaceStatistics().find((each) => each.space_name === "new_space").space_size);
}
process.stdout.write(String(largest));
`;

const largest = (flags: readonly string[]) =>
  Number(execFileSync(process.execPath, [...flags, "--input-type=module", "--eval", program])) / MEGABYTE;

/** Flags of node in the command of `npm start`, and of the container. */
const flagsOf = (text: string) => text.match(/--[a-z-]+=\d+/g) ?? [];
const npmStart = /"start": "(node .*)"/.exec(readFileSync("package.json", "utf8"))?.[1] ?? "";
const container = /^ENTRYPOINT .*$/m.exec(readFileSync("Containerfile", "utf8"))?.[0] ?? "";

test("npm start and the container run the server with the same flags", () => {
  expect(flagsOf(npmStart)).toHaveLength(2);
  expect(flagsOf(container)).toEqual(flagsOf(npmStart));
});

test("by itself V8 takes more for new objects than these flags allow", () => {
  expect(largest([])).toBeGreaterThan(16);
});

// Too small a space made a third of all work collections.
test("with them the space grows, and not far", () => {
  const size = largest(flagsOf(npmStart));
  expect(size).toBeGreaterThanOrEqual(8);
  expect(size).toBeLessThanOrEqual(16);
});

test.each([
  ["on this computer alone", {}, true],
  ["with empty variables", { DEMO: "", HOST: "", DATABASE_URL: "" }, true],
  ["on IPv6 of this computer", { HOST: "::1" }, true],
  ["that others can reach", { HOST: "0.0.0.0" }, false],
  ["with PostgreSQL", { DATABASE_URL: "postgres://h/d" }, false],
  ["in front of an appliance", { APPLIANCE_URL: "https://a.example" }, false],
  ["when somebody said no", { DEMO: "false" }, false],
  ["when somebody said yes", { DEMO: "true" }, false],
])("npm start adds demo accounts by itself only for a trial: %s", (_, variables, expected) => {
  expect(isTrial(variables)).toBe(expected);
});
