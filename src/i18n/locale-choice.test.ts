import { expect, test, vi } from "vitest";
import { bestLocale, offeredLocales, rememberLocale } from "./locale-choice.ts";
import { locales } from "../../contract/locales.ts";

test.each([
  [["de-CH", "fr"], "de"],
  [["pt-PT"], "pt-BR"],
  [["zh-cn"], "zh-CN"],
  [["HE"], "he"],
  [["tlh", "pl-PL", "de"], "pl"],
  [["tlh"], "en"],
  [[], "en"],
])("the wishes %j get %s", (wishes, tag) => {
  expect(bestLocale(wishes, locales).tag).toBe(tag);
});

test("a language that is not offered is passed over", () => {
  const offered = locales.filter((locale) => locale.tag !== "de");
  expect(bestLocale(["de", "fr"], offered).tag).toBe("fr");
});

test("where English is not offered, the first language stands in for a wish that nothing fits", () => {
  expect(bestLocale(["tlh"], offeredLocales(["ja", "de"])).tag).toBe("de");
});

test.each([
  [[], locales.length],
  [["de", "pt-BR"], 2],
  [["tlh"], locales.length],
])("%j offers %i languages", (tags, count) => {
  expect(offeredLocales(tags)).toHaveLength(count);
});

test("the language goes with no request that another site makes", () => {
  const written = vi.spyOn(document, "cookie", "set");
  rememberLocale("de");
  expect(written.mock.calls).toEqual([["mfa-language=de; Path=/; Max-Age=31536000; SameSite=Strict"]]);
  written.mockRestore();
});
