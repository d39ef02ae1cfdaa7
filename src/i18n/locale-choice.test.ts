import { expect, test } from "vitest";
import { bestLocale } from "./locale-choice.ts";
import { locales } from "./locales.ts";

test.each([
  [["de-CH", "fr"], "de"],
  [["pt-PT"], "pt-BR"],
  [["zh-cn"], "zh-CN"],
  [["HE"], "he"],
  [["nl", "pl-PL", "de"], "pl"],
  [["nl"], "en"],
  [[], "en"],
])("the wishes %j get %s", (wishes, tag) => {
  expect(bestLocale(wishes, locales).tag).toBe(tag);
});

test("a language that is not offered is passed over", () => {
  const offered = locales.filter((locale) => locale.tag !== "de");
  expect(bestLocale(["de", "fr"], offered).tag).toBe("fr");
});
