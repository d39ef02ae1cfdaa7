import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** Words that are guessed first here: of this product, of the vendor, and of what they guard. */
const OUR_WORDS = [
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

let estimator: ZxcvbnFactory | undefined;

/**
 * Whether a password is guessed in fewer than 10^10 tries, by zxcvbn's estimate: common passwords, words with years and
 * signs around them, keyboard rows, repetitions, letters written as signs.
 * @param password in the form that is hashed
 * @param near words that are close to it, such as the user's name and the host's
 */
export function isGuessable(password: string, near: readonly string[]): boolean {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, ours: OUR_WORDS },
    graphs: adjacencyGraphs,
    maxLength: ESTIMATED_CHARACTERS,
  });
  const words = near
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word !== "");
  return estimator.check(password, words).guesses < FEWEST_GUESSES;
}
