import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { area, areaNames, catalogOf } from "../testing/catalogs.ts";

const keys = Object.keys(catalogOf("en")).map((key) => key.replace(/_(?:one|other)$/, ""));

const source = join(import.meta.dirname, "..");
const code = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .filter((path) => !/^(?:locales|testing)[/\\]/.test(path))
  .map((path) => readFileSync(join(source, path), "utf8"))
  .join("\n");

/** Keys are written whole, or their beginning stands in a template: `failure.timeout.${group}`. */
const beginnings = [...code.matchAll(/`([a-z-]+\.[a-z.-]*)\$\{/g)].map(([, start]) => start ?? "");

test("every English text is used somewhere", () => {
  const unused = keys.filter(
    (key) => !code.includes(`"${key}"`) && !beginnings.some((start) => key.startsWith(start)),
  );
  expect(keys.length).toBeGreaterThan(50);
  expect(unused).toEqual([]);
});

test("no text is in two areas", () => {
  const all = areaNames.flatMap((name) => Object.keys(area("en", name)));
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});
