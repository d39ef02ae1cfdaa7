import * as v from "valibot";
import { passwordLength, passwordLengthFault } from "../../../contract/password-length.ts";
import { foldedText, isReadable, normalized } from "../../store/findable-text.ts";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** The roles of the vendor's v8.1 that the embedded appliance knows. */
export const roleSchema = v.picklist(["PortalAdmin", "PortalOperator", "RestoreOperator", "ReadOnlyUser"]);

/** The one role that acts on others. */
export const ADMIN_ROLE = "PortalAdmin";

/**
 * No U+0000: PostgreSQL refuses it, and SQLite can end a text there. No half of a surrogate pair: the stored text would
 * differ from the one in the answer.
 */
const storedText = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((text) => !text.includes("\0"), "There is no character U+0000 in it."),
    v.check((text) => !/\p{Surrogate}/u.test(text), "There is no half of a surrogate pair in it."),
  );

export const descriptionSchema = storedText(1_000);

/** What an identity provider calls a user; it is only kept and told. */
export const entityIdSchema = storedText(1_000);

const LONGEST_NAME = 64;

/** The form in which names are compared and unique: `Alice`, `alice ` and full-width `ａｌｉｃｅ` are one. */
export function canonicalUserName(name: string): string {
  return foldedText(name);
}

/** Why a name for a new user is refused, or null. */
export function userNameFault(name: string): string | null {
  const canonical = canonicalUserName(name);
  if (canonical === "") return "A user name is needed.";
  if (Array.from(canonical).length > LONGEST_NAME)
    return `A user name has at most ${LONGEST_NAME} characters.`;
  if (!isReadable(canonical))
    return "A user name needs a letter or a number. It can't have invisible characters, or symbols that aren't on a keyboard.";
  return null;
}

/**
 * Why a password is refused, or null: length, and how easily it is guessed; no composition rules (ASVS 5.0 6.2, NIST SP
 * 800-63B-4 section 3.1.1). Lengths are in code points of what is hashed.
 * @param near what is tried first for this account: the user's name, and the appliance's own
 */
export function passwordFault(password: string, near: readonly string[]): string | null {
  const hashed = normalized(password);
  const fault = passwordLengthFault(hashed);
  if (fault === "short") return `A password has at least ${passwordLength.shortest} characters.`;
  if (fault === "long") return `A password has at most ${passwordLength.longest} characters.`;
  return isGuessable(hashed, near) ? "This password is too easy to guess." : null;
}

/** Words that are guessed first here: of this product, of the vendor, and of what they guard. */
export const OUR_WORDS = [
  "admin",
  "administrator",
  "appliance",
  "azure",
  "backup",
  "changeme",
  "enrollment",
  "mfa",
  "mfa-enrollment",
  "veeam",
];

/** What a thief with a leaked database can try in minutes. */
const FEWEST_GUESSES = 1e10;

/** The estimate of more than this takes seconds, and what follows makes nothing easier to guess. */
const ESTIMATED_CHARACTERS = 64;

/** A shorter word, such as a name of two letters, is part of too many others. */
const SHORTEST_WORD = 3;

let estimator: ZxcvbnFactory | undefined;

/**
 * Whether a password is guessed in fewer than 10^10 tries, by zxcvbn's estimate: common passwords, words with years and
 * signs around them, keyboard rows, repetitions, letters written as signs. Our words and those that are near count as
 * nothing, since zxcvbn takes several of them in a row for hard: what is left without them must be hard enough.
 * @param password in the form that is hashed
 */
function isGuessable(password: string, near: readonly string[]): boolean {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, ours: OUR_WORDS },
    graphs: adjacencyGraphs,
    maxLength: ESTIMATED_CHARACTERS,
  });
  const words = near
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word !== "");
  const least = Math.min(
    estimator.check(password, words).guesses,
    estimator.check(withoutWords(password, [...OUR_WORDS, ...words]), words).guesses,
  );
  return least < FEWEST_GUESSES;
}

/** What is left of a password without these words, however their letters are written. */
function withoutWords(password: string, words: readonly string[]): string {
  const spelled = words
    .map((word) => Array.from(word, plainLetter))
    .filter(({ length }) => length >= SHORTEST_WORD)
    .toSorted((one, other) => other.length - one.length);
  const characters = Array.from(password);
  const plain = characters.map(plainLetter);
  const left: string[] = [];
  for (let at = 0; at < characters.length;) {
    const word = spelled.find((letters) => letters.every((letter, index) => letter === plain[at + index]));
    if (word === undefined) left.push(characters[at] ?? "");
    at += word?.length ?? 1;
  }
  return left.join("");
}

/** Signs that stand for a letter. L is among them, as 1 is both I and L. */
const LETTERS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "i",
  l: "i",
};

function plainLetter(character: string): string {
  const letter = character.toLowerCase();
  return LETTERS[letter] ?? letter;
}
