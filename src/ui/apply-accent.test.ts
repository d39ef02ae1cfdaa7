import { afterEach, expect, test } from "vitest";
import { applyAccent } from "./apply-accent.ts";

afterEach(() => document.documentElement.removeAttribute("style"));

test("a brand's accent is set for both themes, with what is written on it", () => {
  applyAccent("#c2185b");
  const { style } = document.documentElement;
  for (const name of ["--brand-light", "--brand-dark", "--brand-on-light", "--brand-on-dark"]) {
    expect(style.getPropertyValue(name)).toMatch(/^oklch\([\d.]+ [\d.]+ -?[\d.]+\)$/);
  }
});

test("without a brand, or with something that is no colour, our own accent stays", () => {
  applyAccent("");
  applyAccent("red;}");
  expect(document.documentElement.style).toHaveLength(0);
});
