import { describe, expect, test } from "vitest";
import { catalogOf, languageTags } from "../testing/catalogs.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Alphabets by language tag, of the languages that have one yet. */
const alphabets = languageTags.flatMap((tag): [string, string[]][] => {
  const words = catalogOf(tag)["enroll.scan.alphabet"];
  return words === undefined ? [] : [[tag, words.split(" ")]];
});

test("English spells by ICAO, German by DIN 5009", () => {
  const first = (tag: string) => new Map(alphabets).get(tag)?.slice(0, 3);
  expect(first("en")).toEqual(["Alfa", "Bravo", "Charlie"]);
  expect(first("de")).toEqual(["Aachen", "Berlin", "Chemnitz"]);
});

describe.each(alphabets)("the spelling alphabet of %s", (_, words) => {
  test("has a word of its own for every character of a key and of a scratch code", () => {
    expect(words).toHaveLength(36);
    expect(new Set(words).size).toBe(36);
    expect(words.every((word) => word.length > 0)).toBe(true);
  });

  test("begins each word with its letter, with or without an accent, where it writes in Latin letters", () => {
    const initials = words.slice(0, 26).map((word) => word.normalize("NFD").charAt(0));
    const latin = initials.filter((initial) => /[a-z]/i.test(initial));
    expect(["", letters]).toContain(latin.join(""));
  });
});
