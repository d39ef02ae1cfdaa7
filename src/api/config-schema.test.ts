import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { expect, test } from "vitest";
import shipped from "../../public/config.json" with { type: "json" };
import schema from "../../public/config.schema.json" with { type: "json" };
import { decodeRuntimeConfig, defaultRuntimeConfig } from "./runtime-config.ts";

const validate = new Ajv({ strict: true }).compile(schema);
const root = join(import.meta.dirname, "..", "..");
const brands = readdirSync(join(root, "docs", "brands")).filter((name) => name.endsWith(".json"));

/** Each beside what it is about; the schema and the decoder must be of one mind about every one. */
const values: readonly [string, unknown][] = [
  ["apiBase", ["/api", "/a/b.c", "/api/", "", "//evil.example", "/../api", "https://a.example", 1]],
  ["apiVersion", ["auto", "v1", "v2", "v8", "v8.1", "v9", "V8", 1, ""]],
  ["embedded", [true, false, "true", null]],
  ["issuer", ["", "backup-01", null, 7]],
  ["issuerUnset", [true, false, "true"]],
  ["productName", ["Acme", "", "   ", null]],
  ["accent", ["", "#0a7f7f", "#0A7F7F", "#abc", "red", "#0a7f7f;}"]],
  ["logo", ["", "/brand/logo.svg", "//evil.example/x.svg", "javascript:alert(1)", "logo.svg", "/a b.svg"]],
  ["acceptScratchCode", [true, false, "true", 0]],
  ["idleMinutes", [3, 15, 240, 2, 241, "15", null]],
  ["helpText", ["", "Call 4711.", null]],
  [
    "helpUrl",
    ["", "/help", "https://help.example/mfa", "HTTPS://help.example", "http://help.example", "https://"],
  ],
  [
    "apps",
    [[], [{ name: "Aegis" }], [{ name: "2FAS", url: "https://2fas.com" }], [{ name: " " }], [{}], ["Aegis"]],
  ],
  ["apps", [[{ name: "A", url: "http://a.example" }], Array.from({ length: 9 }, () => ({ name: "A" })), "A"]],
  ["guard", [true, false, "yes"]],
  ["directoryUrl", ["", "/people", "https://people.example/?q=1", "http://people.example", "x", 1]],
  [
    "identityChecklist",
    [
      [],
      ["Employee number"],
      [{ name: "Call back", ask: "Hang up?", required: false }],
      [{ name: "" }],
      [{ name: "a", required: 1 }],
      [""],
      "one",
      Array.from({ length: 21 }, () => "x"),
    ],
  ],
  ["languages", [[], ["de", "pt-BR"], ["<b>"], ["german"], "de", [1]]],
  ["version", ["", "0.2.0", 2, null]],
].flatMap(([name, list]) =>
  Array.isArray(list)
    ? list.map((value): [string, unknown] => [typeof name === "string" ? name : "", value])
    : [],
);

test.each(values)("schema and decoder judge %s = %j alike", (name, value) => {
  const json = { [name]: value };
  expect(validate(json)).toBe(decodeRuntimeConfig(json).wrongMembers.length === 0);
});

test("the schema knows the members of the decoder with their defaults", () => {
  const { $schema: _forEditors, ...members } = schema.properties;
  const defaults = Object.entries(members).map(([name, member]) => [name, member.default]);
  expect(Object.fromEntries(defaults)).toEqual(defaultRuntimeConfig);
});

test.each(brands)("the example %s is right, and the app takes all of it", (name) => {
  const brand: unknown = JSON.parse(readFileSync(join(root, "docs", "brands", name), "utf8"));
  expect(validate(brand), JSON.stringify(validate.errors)).toBe(true);
  expect(decodeRuntimeConfig(brand).wrongMembers).toEqual([]);
});

test("the file that we ship is right", () => {
  expect(validate(shipped)).toBe(true);
});

test("docs/configuration.md tells of every member", () => {
  const guide = readFileSync(join(root, "docs", "configuration.md"), "utf8");
  const members = Object.keys(defaultRuntimeConfig);
  expect(members.filter((name) => !guide.includes(`| \`${name}\` |`))).toEqual([]);
});
