import { expect, test } from "vitest";
import { spell, spellingAlphabet } from "./spelling.ts";

const letters =
  "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa";
const icao = spellingAlphabet(
  `${letters} Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu zero one two three four five six seven eight nine`,
);

test("a key is spelled in groups of four, digits too", () => {
  expect(spell("KQ5P6H", icao)).toEqual([
    { text: "KQ5P", words: ["Kilo", "Quebec", "five", "Papa"] },
    { text: "6H", words: ["six", "Hotel"] },
  ]);
});

test("a scratch code is spelled to its last digit", () => {
  expect(spell("1239", icao)).toEqual([{ text: "1239", words: ["one", "two", "three", "nine"] }]);
});

test("a key in small letters is spelled by the same words", () => {
  expect(spell("kq", icao)[0]?.words).toEqual(["Kilo", "Quebec"]);
});

test("the groups put together are the key again", () => {
  const key = "GEZDGNBVGY3TQOJQGEZDGNBVGY";
  expect(
    spell(key, icao)
      .map((group) => group.text)
      .join(""),
  ).toBe(key);
});

test("a character without a word stands for itself", () => {
  expect(spell("B-", spellingAlphabet("Alfa"))).toEqual([{ text: "B-", words: ["B", "-"] }]);
});
