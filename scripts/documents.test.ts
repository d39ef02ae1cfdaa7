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

test("every feature names tests that exist", () => {
  const rows = read("docs/features.md")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| feature"));
  expect(rows.length).toBeGreaterThan(35);
  for (const row of rows) {
    const files = found(row, /`([\w./-]+\.(?:test|spec)\.tsx?)`/g);
    expect(files, row).not.toEqual([]);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  }
});

test("the index leads to every document, and to every folder of docs", () => {
  const linked = found(read("docs/index.md"), /\]\(([^)]+)\)/g);
  const inDocs = readdirSync("docs").filter((name) => name !== "index.md" && name !== "security");
  expect([...inDocs, "security/rules.md"].filter((name) => !linked.includes(name))).toEqual([]);
});

describe.each(documents)("%s", (path) => {
  const text = read(path);

  test("links to what exists", () => {
    const links = found(text, /\]\(([^)#:]+)(?:#[^)]*)?\)/g);
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });

  test("names no document that the repository does not hold", () => {
    const named = found(text, /([\w/-]+\.md)\b/g);
    const held = (name: string): boolean =>
      [".", "docs", dirname(path)].some((folder) => existsSync(join(folder, name)));
    expect(named.filter((name) => !held(name))).toEqual([]);
  });

  test("speaks of people as they", () => {
    expect(found(text, /\b(he|him|his|himself|whoever)\b/gi)).toEqual([]);
  });
});
