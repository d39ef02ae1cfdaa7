import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isTrial } from "../../scripts/is-trial.mjs";

/** Flags of node in the command of `npm start`, and of the container. */
const flagsOf = (text: string) => text.match(/--[a-z-]+=\d+/g) ?? [];
const npmStart = /"start": "(node .*)"/.exec(readFileSync("package.json", "utf8"))?.[1] ?? "";
const container = /^ENTRYPOINT .*$/m.exec(readFileSync("Containerfile", "utf8"))?.[0] ?? "";

// Without them the server takes half as much memory again under load.
test("npm start and the container run the server with the same flags", () => {
  expect(flagsOf(npmStart)).toHaveLength(2);
  expect(flagsOf(container)).toEqual(flagsOf(npmStart));
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
