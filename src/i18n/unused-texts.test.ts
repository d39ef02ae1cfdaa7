import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const english = join(import.meta.dirname, "en");
const keys = readdirSync(english).flatMap((file) => {
  const text = readFileSync(join(english, file), "utf8");
  return [...text.matchAll(/^ {2}"([a-z][\w.-]*)":/gm)].map(([, key]) => key ?? "");
});

const source = join(import.meta.dirname, "..");
const code = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .filter((path) => !/^i18n[/\\][^/\\]+[/\\]/.test(path))
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
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
