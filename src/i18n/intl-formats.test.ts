import { expect, test } from "vitest";
import { intlFormats } from "./intl-formats.ts";
import { locales } from "../../contract/locales.ts";

test.each(locales.map(({ intl }) => intl))("in %s numbers are written as the language writes them", (tag) => {
  const { formatNumber } = intlFormats(tag);
  const written = new Intl.NumberFormat(tag);
  const numbers = [...Array.from({ length: 1_000 }, (_, index) => index), 1_000, 25_000.5, -3, 0.25];
  expect(numbers.filter((number) => formatNumber(number) !== written.format(number))).toEqual([]);
});
