import { dictionary } from "@zxcvbn-ts/language-common";
import { test as isOnList } from "fxa-common-password-list";

/** Words that are guessed first here: of this product and of what it guards. */
const OUR_WORDS = [
  "administrator",
  "veeam",
  "backup",
  "appliance",
  "mfa",
  "enrollment",
  "mfa-enrollment",
  "changeme",
];

/** Common passwords of any length, lower case. What is long enough to be chosen is looked up in Mozilla's list too. */
const COMMON: ReadonlySet<string> = new Set([...dictionary["passwords-common"], ...OUR_WORDS]);

/** What people write for letters. */
const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** Longest decoration that is tried with every common word, in characters: a year and a sign. */
const DECORATION = 5;

/**
 * Whether a password is a common one, or one as people make it longer: repeated, counted on, written in signs for
 * letters, with something common around it.
 * @param password in any form
 * @param word its canonical form (NFKC, lower case)
 */
export function isCommonPassword(password: string, word: string): boolean {
  return [password, word, plainLetters(word)].some(
    (form) => COMMON.has(form) || isOnList(form) || isSequence(form) || isRepeated(form) || isDecorated(form),
  );
}

function plainLetters(word: string): string {
  return Array.from(word, (character) => LEET[character] ?? character).join("");
}

/** `abcdefghijkl`, `210987654321`, `aaaaaaaaaaaa`; digits go on from 9 to 0. */
function isSequence(word: string): boolean {
  const codes = Array.from(word, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return [0, 1, -1].some((step) => steps.every((found) => found === step || found === -9 * step));
}

function isRepeated(word: string): boolean {
  const [, unit] = /^(.+?)\1+$/su.exec(word) ?? [];
  return unit !== undefined && (Array.from(unit).length <= 4 || COMMON.has(unit) || isDecorated(unit));
}

/** A common word with digits and signs around it that are few, or common themselves. */
function isDecorated(word: string): boolean {
  const [, before = "", core = "", after = ""] = /^([\P{L}]*)(.*?)([\P{L}]*)$/su.exec(word) ?? [];
  const around = before + after;
  return COMMON.has(core) && (around.length <= DECORATION || COMMON.has(around) || isSequence(around));
}
