import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { environmentNames } from "../server/start/environment.ts";

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

/** Names of tests, and words of the screen, are wording of others. */
const withoutQuotes = (text: string): string => text.replaceAll(/“[^”]*”/g, "");

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

test("the README tells of every member of config.json and of every variable of the server", () => {
  const told = new Set(found(read("README.md"), /`(\w+)`/g));
  const schema: unknown = JSON.parse(read("public/config.schema.json"));
  const { properties } = v.parse(v.object({ properties: v.record(v.string(), v.unknown()) }), schema);
  const members = Object.keys(properties).filter((name) => name !== "$schema");
  expect(members.length).toBeGreaterThan(10);
  expect([...members, ...environmentNames].filter((name) => !told.has(name))).toEqual([]);
});

test("the index leads to every document, and to every folder of docs", () => {
  const linked = found(read("docs/index.md"), /\]\(([^)]+)\)/g);
  // The gallery is made by hand and not committed.
  const besides = ["index.md", "security", "gallery"];
  const inDocs = readdirSync("docs").filter((name) => !besides.includes(name));
  expect([...inDocs, "security/rules.md"].filter((name) => !linked.includes(name))).toEqual([]);
});

describe.each(documents)("%s", (path) => {
  const text = read(path);

  test("links to what exists", () => {
    const links = found(text, /\]\(([^)#:]+)(?:#[^)]*)?\)/g);
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });

  test("names no document that the repository does not hold", () => {
    const named = found(withoutQuotes(text), /([\w/-]+\.md)\b/g);
    const held = (name: string): boolean =>
      [".", "docs", dirname(path)].some((folder) => existsSync(join(folder, name)));
    expect(named.filter((name) => !held(name))).toEqual([]);
  });
});

// What a screen reader says is the screen's own wording.
test.each(documents.filter((path) => path !== "docs/screen-reader.md"))(
  "%s speaks of people as they",
  (path) => {
    // `he` is Hebrew too.
    const own = withoutQuotes(read(path)).replaceAll(/`[^`]*`/g, "");
    expect(found(own, /\b(he|him|his|himself|whoever)\b/gi)).toEqual([]);
  },
);
