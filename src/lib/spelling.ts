/** One word for each character of the base32 alphabet and, for scratch codes, each digit. */
export type SpellingAlphabet = Readonly<Record<string, string>>;

export interface SpelledGroup {
  /** Up to four characters as they stand in the key. */
  readonly text: string;
  readonly words: readonly string[];
}

const CHARACTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

/**
 * @param words for A to Z and then 0 to 9, with spaces between. They are a text of the catalog, so that an alphabet
 *   is loaded with its language only.
 */
export function spellingAlphabet(words: string): SpellingAlphabet {
  const list = words.split(" ");
  return Object.fromEntries(CHARACTERS.map((character, index) => [character, list[index] ?? character]));
}

/**
 * Spells a secret key or a scratch code in groups of four, as it is read out on the telephone.
 * A character without a word stands for itself.
 */
export function spell(text: string, alphabet: SpellingAlphabet): SpelledGroup[] {
  const groups = text.match(/.{1,4}/gsu) ?? [];
  return groups.map((group) => ({
    text: group,
    words: Array.from(group, (character) => alphabet[character.toUpperCase()] ?? character),
  }));
}
