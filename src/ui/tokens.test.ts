import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { darkGround, lightGround, contrast, type Oklch } from "../../contract/accent.ts";

const folder = import.meta.dirname;
const tokens = readFileSync(join(folder, "tokens.css"), "utf8");

/** The one after the other: asked for by the device, and chosen in the menu. */
const [, byDevice = "", chosen = ""] =
  tokens.match(
    /prefers-contrast: more\) \{\s+:root \{([^}]*)\}\s+\}\s+:root\[data-theme="contrast"\] \{([^}]*)\}/,
  ) ?? [];

const texts = ["ink", "ink-muted", "accent", "good", "warn", "bad"];
const grounds = ["paper", "card", "sunken"];
const pairs: [string, string, number][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, 4.5])),
  ["on-accent", "accent", 4.5],
  ["on-bad", "bad", 4.5],
  ["ink", "good-tint", 4.5],
  ["ink", "warn-tint", 4.5],
  ["ink", "bad-tint", 4.5],
  ["good", "good-tint", 4.5],
  ["warn", "warn-tint", 4.5],
  ["bad", "bad-tint", 4.5],
  ["edge", "card", 3],
  ["edge", "paper", 3],
  ["focus", "paper", 3],
  ["focus", "card", 3],
];

test.each(pairs)("--%s on --%s has a contrast of at least %d in both themes", (text, on, least) => {
  const [ink, ground] = [token(text), token(on)];
  expect(contrast(ink.light, ground.light)).toBeGreaterThanOrEqual(least);
  expect(contrast(ink.dark, ground.dark)).toBeGreaterThanOrEqual(least);
});

test.each([
  ...["ink", "accent", "good", "warn", "bad"].map((text) => [text, "paper"] as const),
  ["ink", "sunken"],
  ["accent", "sunken"],
] as const)("with high contrast --%s on --%s has 7 : 1 in both themes", (text, on) => {
  const [ink, ground] = [token(text, byDevice), token(on, byDevice)];
  expect(contrast(ink.light, ground.light)).toBeGreaterThanOrEqual(7);
  expect(contrast(ink.dark, ground.dark)).toBeGreaterThanOrEqual(7);
});

test("high contrast is the same by the device and by the menu", () => {
  const declarations = (block: string) => block.split(";").map((line) => line.trim());
  expect(declarations(chosen).length).toBeGreaterThan(10);
  expect(declarations(chosen)).toEqual(declarations(byDevice));
});

test("the grounds that a brand's accent is corrected for are the ones of the page", () => {
  expect(token("sunken")).toEqual({ light: lightGround, dark: darkGround });
});

test("no style sheet but tokens.css names a colour", () => {
  const named = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(|:\s*(?:white|black)\b/i;
  const sheets = stylesOf(join(folder, ".."));
  expect(sheets.length).toBeGreaterThan(10);
  expect(sheets.filter((path) => named.test(readFileSync(path, "utf8")))).toEqual([]);
});

test("no style sheet names left or right, so that every page can run from right to left", () => {
  const physical =
    /^\s*(?:(?:[a-z]+-)?(?:left|right|top|bottom)|(?:min-|max-)?(?:width|height)|text-align: (?:left|right))\b[^;{]*;/m;
  const wrong = stylesOf(join(folder, "..")).filter((path) => {
    const outsideQueries = readFileSync(path, "utf8").replaceAll(/@(media|container)[^{]*/g, "");
    return physical.test(outsideQueries);
  });
  expect(wrong).toEqual([]);
});

function stylesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css") && !path.endsWith("tokens.css"))
    .map((path) => join(root, path));
}

/** The two values of `--name: light-dark(oklch(…), oklch(…))`, also inside the fallback of a `var()`. */
function token(name: string, block = tokens): { light: Oklch; dark: Oklch } {
  const declaration = block.match(new RegExp(`--${name}:([^;]*);`))?.[1] ?? "";
  const [light, dark] = [...declaration.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(
    ([, l, c, h]) => ({ l: Number(l), c: Number(c), h: Number(h) }),
  );
  if (light === undefined || dark === undefined) throw new Error(`no colours in --${name}`);
  return { light, dark };
}
