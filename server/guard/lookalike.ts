import unhomoglyph from "unhomoglyph";
import { isAdministratorRole } from "../calls/role-name.ts";
import { foldedText, normalized, readsAsOne, unaccentedText, withoutUnseen } from "../store/findable-text.ts";
import type { Db } from "../store/schema.ts";
import { directory } from "./users/directory.ts";
import type { Directory } from "./users/directory.ts";

/** Whatever is no letter or number, at either end. */
const OUTSIDE = /^[^\p{Lu}\p{Ll}\p{Lo}\p{N}]+|[^\p{Lu}\p{Ll}\p{Lo}\p{N}]+$/gu;
/** Digits of another script beside plain letters: some look like dots or commas. */
const FOREIGN_DIGITS = /^(?:(?!\p{ASCII})\p{N})+(?=\p{ASCII}+$)|(?<=^\p{ASCII}+)(?:(?!\p{ASCII})\p{N})+$/gu;

/**
 * Whether a new name looks like that of somebody who may act on others: `аdministrator` with a Cyrillic letter, or
 * `adrninistrator`. People read names in the list and in messages, so nobody may borrow one; and an appliance may read the
 * two as one at the sign-in.
 * @param ownId whose name it becomes: they may write their own in another way; "" for an account that isn't there yet
 */
export async function looksPrivileged(
  db: Db,
  from: Directory,
  name: string,
  ownId: string,
): Promise<boolean> {
  const roles = (await directory.roles(db, from)).filter(isAdministratorRole);
  if (roles.length === 0) return false;
  const looks = looksLike(name);
  const rows = db.selectFrom(from(db)).select("name").where("role", "in", roles).where("id", "<>", ownId);
  return (await rows.execute()).some((row) => looks(row.name));
}

/** Tells whether other names look like this one. */
export function looksLike(name: string): (other: string) => boolean {
  const wanted = new Set(skeletons(name));
  return (other) =>
    readsAsOne(name, other) ||
    skeletons(other).some((one) => wanted.has(one)) ||
    passesFor(unaccentedText(name), unaccentedText(other));
}

/**
 * Whether two names differ only where one has a letter of which no table says what it looks like (`\u2c65`, small capitals,
 * Coptic): it may stand for any plain one, or be as good as nothing. At least half of the letters are sure: plain and the
 * same, or at least Latin.
 */
function passesFor(one: string, other: string): boolean {
  if (/^\p{ASCII}*$/u.test(one + other)) return false;
  const letters = Array.from(one).slice(0, MOST_LETTERS);
  const others = Array.from(other).slice(0, MOST_LETTERS);
  // The most sure letters of both beginnings, as long as the row and the column say; none where they don't fit.
  let above: readonly number[] = lineOf(others, (letter, before) => before + skipped(letter), 0);
  for (const letter of letters) {
    const [first = NONE] = above;
    above = lineOf(
      others,
      (beside, before, at) =>
        Math.max(
          before + skipped(beside),
          (above[at + 1] ?? NONE) + skipped(letter),
          (above[at] ?? NONE) + paired(letter, beside),
        ),
      first + skipped(letter),
    );
  }
  return (above.at(-1) ?? NONE) * 2 >= Math.max(letters.length, others.length);
}

/** As long as our own names; the time grows with the square. */
const MOST_LETTERS = 64;
const NONE = Number.NEGATIVE_INFINITY;

/** Each from the one before it. */
function lineOf(
  letters: readonly string[],
  next: (letter: string, before: number, at: number) => number,
  first: number,
): readonly number[] {
  const line = [first];
  for (const [at, letter] of letters.entries()) line.push(next(letter, line[at] ?? NONE, at));
  return line;
}

const isPlain = (letter: string): boolean => /\p{ASCII}/u.test(letter);

/** A letter that may show as a dot, or as nothing; those of Latin are seen. */
const skipped = (letter: string): number => (/[\p{ASCII}\p{Script=Latin}]/u.test(letter) ? NONE : 0);

function paired(letter: string, other: string): number {
  if (isPlain(letter) === isPlain(other) && letter !== other) return NONE;
  return /^\p{ASCII}{2}$|(?!\p{ASCII})\p{Script=Latin}/u.test(letter + other) ? 1 : 0;
}

/**
 * The skeletons of Unicode Technical Standard 39, section 4: equal for names that look alike. As written and in both cases,
 * because `I` looks like `l` and `i` doesn't. Dots, bars and dashes on letters, which dash it is, and signs at the ends are
 * easily missed, and what shows as nothing always is.
 */
export function skeletons(name: string): readonly string[] {
  const canonical = foldedText(name);
  return [normalized(name), canonical, canonical.toUpperCase(), unaccentedText(name)].map((spelling) => {
    const letters = withoutUnseen(normalized(spelling, "NFD").replaceAll(/\p{M}/gu, ""));
    const plain = letters
      .replaceAll(/\p{Pd}/gu, "-")
      .replaceAll(OUTSIDE, "")
      .replaceAll(FOREIGN_DIGITS, "");
    return normalized(unhomoglyph(plain), "NFD").toLowerCase();
  });
}
