import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { accentProperties, darkGround, lightGround, readableAccent, contrast, hexToOklch } from "./accent.ts";

const black = { l: 0, c: 0, h: 0 };
const white = { l: 1, c: 0, h: 0 };

test("the contrast of black and white is 21, of a colour with itself 1", () => {
  expect(contrast(black, white)).toBeCloseTo(21, 1);
  expect(contrast(white, white)).toBe(1);
});

test("the contrast of #767676 on white is the known 4.54", () => {
  const grey = hexToOklch("#767676");
  expect(grey && contrast(grey, white)).toBeCloseTo(4.54, 2);
});

test("a short hex colour is the long one", () => {
  expect(hexToOklch("#0af")).toEqual(hexToOklch("#00aaff"));
});

test.each(["", "teal", "#12345", "#gggggg", "url(x)", "#000;color:red"])(
  "%j is no colour and leaves the built-in accent",
  (text) => {
    expect(readableAccent(text)).toBeNull();
  },
);

test("a colour that is readable in light is left alone there and made lighter in dark", () => {
  const accent = readableAccent("#005a5a");
  expect(accent?.light.accent).toEqual(hexToOklch("#005a5a"));
  expect(accent?.dark.accent.l).toBeGreaterThan(hexToOklch("#005a5a")?.l ?? 1);
  expect(accent?.corrected).toBe(true);
});

test("every colour becomes readable on both grounds, and so does what is written on it", () => {
  const hex = integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
  assert(
    property(hex, (colour) => {
      const accent = readableAccent(colour);
      expect(accent).not.toBeNull();
      if (accent === null) return;
      expect(contrast(accent.light.accent, lightGround)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.dark.accent, darkGround)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.light.accent, accent.light.onAccent)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.dark.accent, accent.dark.onAccent)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test("a brand's accent is there for both themes, with what is written on it", () => {
  const properties = accentProperties("#c2185b");
  expect(properties.map(([name]) => name)).toEqual([
    "--brand-light",
    "--brand-on-light",
    "--brand-dark",
    "--brand-on-dark",
  ]);
  for (const [, value] of properties) expect(value).toMatch(/^oklch\([\d.]+ [\d.]+ -?[\d.]+\)$/);
});

test.each(["", "red;}", 7, undefined])("%s is no colour, and our own accent stays", (hex) => {
  expect(accentProperties(hex)).toEqual([]);
});
