/** One word for each character of the base32 alphabet and, for scratch codes, each digit. */
export type SpellingTable = Readonly<Record<string, string>>;

export interface SpelledGroup {
  /** Up to four characters as they stand in the key. */
  readonly text: string;
  readonly words: readonly string[];
}

/** The ICAO/NATO alphabet, which help desks use on the telephone in every country. */
const NATO: SpellingTable = {
  A: "Alfa",
  B: "Bravo",
  C: "Charlie",
  D: "Delta",
  E: "Echo",
  F: "Foxtrot",
  G: "Golf",
  H: "Hotel",
  I: "India",
  J: "Juliett",
  K: "Kilo",
  L: "Lima",
  M: "Mike",
  N: "November",
  O: "Oscar",
  P: "Papa",
  Q: "Quebec",
  R: "Romeo",
  S: "Sierra",
  T: "Tango",
  U: "Uniform",
  V: "Victor",
  W: "Whiskey",
  X: "X-ray",
  Y: "Yankee",
  Z: "Zulu",
  0: "zero",
  1: "one",
  2: "two",
  3: "three",
  4: "four",
  5: "five",
  6: "six",
  7: "seven",
  8: "eight",
  9: "nine",
};

/** Tables by language tag; a language without its own falls back to NATO. */
const TABLES: ReadonlyMap<string, SpellingTable> = new Map([["en", NATO]]);

/** @param locale BCP 47 tag; only its primary language counts (`de-CH` reads `de`). */
export function spellingTable(locale: string): SpellingTable {
  const [language] = locale.toLowerCase().split("-");
  return TABLES.get(language ?? "") ?? NATO;
}

/**
 * Spells a secret key or a scratch code in groups of four, as it is read out on the telephone.
 * A character without a word stands for itself.
 */
export function spell(text: string, table: SpellingTable): SpelledGroup[] {
  const groups = text.match(/.{1,4}/gsu) ?? [];
  return groups.map((group) => ({
    text: group,
    words: Array.from(group, (character) => table[character.toUpperCase()] ?? character),
  }));
}
