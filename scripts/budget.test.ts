import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { folderWith } from "./testing/build-site.ts";

const script = `//# allFunctionsCalledOnLoad\n${"console.log('the first load');".repeat(20)}`;
const lazy = "console.log('a page');";
const sheet = "p { color: red }";
const bytesOf = (text: string) => brotliCompressSync(text).byteLength;

const manifest = {
  "index.html": {
    file: "assets/index.js",
    isEntry: true,
    css: ["assets/index.css"],
    imports: ["_shared-1a.js"],
  },
  "_shared-1a.js": { file: "assets/shared.js" },
  "src/page.ts": { file: "assets/page.js", imports: ["_shared-1a.js"] },
};

/** Runs the check on a build of three scripts and one style sheet. */
function check(budgets: readonly Readonly<Record<string, unknown>>[], entry = script) {
  const folder = folderWith({
    ".vite/manifest.json": JSON.stringify(manifest),
    "assets/index.js": entry,
    "assets/shared.js": script,
    "assets/page.js": lazy,
    "assets/index.css": sheet,
    "budgets.json": JSON.stringify({ budgets }),
  });
  const env = { ...process.env, DIST_DIR: folder, BUDGETS: join(folder, "budgets.json") };
  const { status, stdout } = spawnSync(process.execPath, ["scripts/budget.mjs"], { env, encoding: "utf8" });
  return { status, rows: stdout.split("\n") };
}

const first = {
  name: "first load",
  entries: ["index.html"],
  jsBytes: 2 * bytesOf(script),
  cssBytes: bytesOf(sheet),
};
const page = {
  name: "a page",
  entries: ["src/page.ts"],
  without: ["index.html"],
  jsBytes: bytesOf(lazy),
  cssBytes: 0,
};

test("a script that no module imports is counted where the budget names it", () => {
  const { rows, status } = check([{ ...first, besides: "pa" }]);
  expect(rows.find((row) => row.includes("OVER"))).toContain(String(first.jsBytes + bytesOf(lazy)));
  expect(status).toBe(1);
});

test("a build within its budgets to the byte passes", () => {
  const { status, rows } = check([first, page]);
  expect(rows.filter((row) => row.endsWith("| ok |"))).toHaveLength(2);
  expect(status).toBe(0);
});

test.each(["jsBytes", "cssBytes"] as const)(
  "one byte over in %s fails, and the row says which page",
  (what) => {
    const { status, rows } = check([{ ...first, [what]: first[what] - 1 }, page]);
    expect(rows.filter((row) => row.endsWith("| OVER |"))).toEqual([expect.stringContaining("first load")]);
    expect(status).toBe(1);
  },
);

test("a file of several modules is named by its beginning, to the byte", () => {
  const shared = { ...page, entries: ["_shared-"], without: [], jsBytes: bytesOf(script) };
  expect(check([shared]).status).toBe(0);
  expect(check([{ ...shared, jsBytes: shared.jsBytes - 1 }]).status).toBe(1);
  expect(check([{ ...shared, entries: ["_gone-"] }]).status).toBe(1);
});

test("a page that is not in the build fails: nothing is measured of it", () => {
  expect(check([{ ...page, entries: ["src/gone.ts"] }]).status).toBe(1);
});

test("a first script that does not begin with the compile hint fails, within the budget too", () => {
  const { status, rows } = check([first], script.replace("//#", "0;//#"));
  expect(status).toBe(1);
  expect(rows).toContain("budget: assets/index.js does not begin with the compile hint");
});
