import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { productNames } from "../contract/products.ts";

/** What asks which product it is: a comparison, a case, or a member of a table by its name. */
const names = productNames.join("|");
const BRANCH = new RegExp(
  `[!=]==?\\s*["'](?:${names})["']|["'](?:${names})["']\\s*[!=]==?|case ["'](?:${names})["']|\\.name\\s*[!=]==?\\s*\\w*[pP]roduct`,
);

function asks(text: string): boolean {
  return BRANCH.test(text);
}

/** A path of a product's, or a pattern of its three calls, outside comments. */
const PATH = /^(?!\s*(?:\/?\*|\/\/)).*(?:oauth2|v1\\?\/token|\/(?:enable|accept|disable)Mfa|enable\|accept)/m;

test("a product's paths stand in its file, and nowhere else in the server", () => {
  const files = readdirSync("server", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/\.test\.ts$|testing\/|^(?:fuzz|faults)\//.test(name))
    .map((name) => join("server", name));
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => PATH.test(readFileSync(file, "utf8")))).toEqual([]);
  expect(
    [readFileSync("contract/azure.ts", "utf8"), "/(?:enable|accept)mfa/"].filter((text) => !PATH.test(text)),
  ).toEqual([]);
});

test("a branch on a product is seen", () => {
  const branches = ['product === "aws"', 'if ("azure" !== name)', 'case "aws":', "x.name === product"];
  expect(branches.filter(asks)).toEqual(branches);
  expect(asks('profile: "aws"')).toBe(false);
});

test("what a product is like stands in its file: nothing else asks which one it is", () => {
  const files = ["contract", "server", "src", "e2e", "scripts", "packaging"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    )
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.(?:test|spec)\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => asks(readFileSync(file, "utf8")))).toEqual([]);
});
