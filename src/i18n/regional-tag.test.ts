import { expect, test } from "vitest";
import { regionalTag } from "./intl-formats.ts";

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
