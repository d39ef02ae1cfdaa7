import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const documents = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

const read = (path: string): string => readFileSync(path, "utf8");

/** What the expression's first group finds in a text. */
const found = (text: string, what: RegExp): readonly string[] =>
  [...text.matchAll(what)].map(([, part = ""]) => part);

/** The anchors of a document's headings, as GitHub makes them. */
const anchorsOf = (text: string): readonly string[] =>
  found(text, /^#+ (.*)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

/** Names of tests, and words of the screen, are wording of others. */
const withoutQuotes = (text: string): string => text.replaceAll(/“[^”]*”/g, "");

test("every feature names tests that exist", () => {
  const [, table = ""] = read("docs/features.md").split("## For everybody", 2);
  const rows = table.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| feature"));
  expect(rows.length).toBeGreaterThan(34);
  for (const row of rows) {
    const files = found(row, /`([\w./-]+\.(?:test|spec)\.tsx?)`/g);
    expect(files, row).not.toEqual([]);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  }
});

test("the accessibility report names tests that exist", () => {
  const names = found(read("docs/accessibility.md"), /`([\w./-]+\.(?:spec|test)(?:\.ts)?)`/g);
  expect(names.length).toBeGreaterThan(30);
  const all = ["e2e", "src/ui", "contract"].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  );
  expect(
    names.filter(
      (name) =>
        !all.some((file) => `/${file}`.replace(/\.tsx?$/, "").endsWith(`/${name.replace(/\.ts$/, "")}`)),
    ),
  ).toEqual([]);
});

test("one request leads through files that exist", () => {
  const way = /## One request, step by step[^]*?\n## /.exec(read("docs/architecture.md"))?.[0] ?? "";
  const paths = found(way, /`((?:src|server|scripts)\/[\w./-]+)`/g);
  expect(paths.length).toBeGreaterThan(8);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test("the index leads to every document, and to every folder of docs", () => {
  const linked = found(read("docs/README.md"), /\]\(([^)]+)\)/g);
  // The gallery is made by hand and not committed.
  const besides = ["README.md", "security", "gallery"];
  const inDocs = readdirSync("docs").filter((name) => !besides.includes(name));
  expect([...inDocs, "security/rules.md"].filter((name) => !linked.includes(name))).toEqual([]);
});

describe.each(documents)("%s", (path) => {
  const text = read(path);

  test("links to what exists", () => {
    const links = found(text, /\]\(([^)#:]+)(?:#[^)]*)?\)/g);
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });

  test("links to headings that exist", () => {
    const links = [...text.matchAll(/\]\(([^)#:]*)#([^)]+)\)/g)];
    const gone = links.filter(([, file = "", anchor = ""]) => {
      const target = file === "" ? path : join(dirname(path), file);
      return !anchorsOf(read(target)).includes(anchor);
    });
    expect(gone.map(([link]) => link)).toEqual([]);
  });

  test("names no document that the repository does not hold", () => {
    const named = found(withoutQuotes(text), /([\w/-]+\.md)\b/g);
    const held = (name: string): boolean =>
      [".", "docs", dirname(path)].some((folder) => existsSync(join(folder, name)));
    expect(named.filter((name) => !held(name))).toEqual([]);
  });
});

test.each(documents)("%s speaks of people as they", (path) => {
  // `he` is Hebrew too.
  const own = withoutQuotes(read(path)).replaceAll(/`[^`]*`/g, "");
  expect(found(own, /\b(he|him|his|himself|whoever)\b/gi)).toEqual([]);
});

test("the accessibility report judges every criterion once, in the words of a VPAT", () => {
  const report = read("docs/accessibility.md");
  const [, wcag = ""] = /## WCAG 2\.2\n([^]*?)\n## EN 301 549/.exec(report) ?? [];
  const judged = [...wcag.matchAll(/^\| (\d\.\d\.\d+(?:, \d\.\d\.\d+)*) [^|]+ \| ([^|]+) \| [^|]+ \|$/gm)];
  const numbers = judged.flatMap(([, some = ""]) => some.split(", "));
  // 31 of level A without 4.1.1, which WCAG 2.2 removed, 24 of level AA, and two of level AAA.
  expect([numbers.length, new Set(numbers).size]).toEqual([57, 57]);
  const words = ["Supports", "Partially supports", "Not applicable", "Not tested"];
  expect(judged.filter(([, , verdict = ""]) => !words.includes(verdict))).toEqual([]);
});
