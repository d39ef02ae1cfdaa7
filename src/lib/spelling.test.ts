import { expect, test } from "vitest";
import { spell, spellingTable } from "./spelling.ts";

test("a key is spelled in groups of four, digits too", () => {
  expect(spell("KQ5P6H", spellingTable("en"))).toEqual([
    { text: "KQ5P", words: ["Kilo", "Quebec", "five", "Papa"] },
    { text: "6H", words: ["six", "Hotel"] },
  ]);
});

test("every character of a key and of a scratch code has a word of its own", () => {
  const characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  const words = spell(characters, spellingTable("en")).flatMap((group) => group.words);
  expect(new Set(words).size).toBe(characters.length);
  expect(words.every((word) => word.length > 1)).toBe(true);
});

test("the groups put together are the key again", () => {
  const key = "GEZDGNBVGY3TQOJQGEZDGNBVGY";
  expect(
    spell(key, spellingTable("en"))
      .map((group) => group.text)
      .join(""),
  ).toBe(key);
});

test("a language without a table of its own, and an odd tag, read the ICAO alphabet", () => {
  expect(spellingTable("tlh")).toBe(spellingTable("en-GB"));
  expect(spellingTable("constructor")).toBe(spellingTable("en"));
  expect(spellingTable("")).toBe(spellingTable("en"));
});
