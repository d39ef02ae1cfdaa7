import { expect, test } from "vitest";
import { intlFormats, regionalTag } from "./intl-formats.ts";
import { locales } from "../../contract/locales.ts";

test.each(locales.map(({ intl }) => intl))("in %s numbers are written as the language writes them", (tag) => {
  const { formatNumber } = intlFormats(tag);
  const written = new Intl.NumberFormat(tag);
  const numbers = [...Array.from({ length: 1_000 }, (_, index) => index), 1_000, 25_000.5, -3, 0.25];
  expect(numbers.filter((number) => formatNumber(number) !== written.format(number))).toEqual([]);
});

test.each([
  ["a reader in Britain", "en", ["en-GB", "en"], "en-GB"],
  ["the dearest region first", "en", ["de-DE", "en-IE", "en-US"], "en-IE"],
  ["a language the browser was not set to", "fr", ["en-GB"], "fr"],
  ["digits that belong to the language", "ar-u-nu-latn", ["ar-EG"], "ar-u-nu-latn"],
  ["another language with the same beginning", "de", ["den-CA"], "de"],
  ["a region that belongs to the texts", "pt-BR", ["pt-PT"], "pt-BR"],
])("%s", (_, tag, wanted, expected) => {
  expect(regionalTag(tag, wanted)).toBe(expected);
});
