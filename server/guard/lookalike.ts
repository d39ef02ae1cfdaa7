import unhomoglyph from "unhomoglyph";
import { isAdministratorRole } from "../calls/role-name.ts";
import { foldedText, normalized, readsAsOne, unaccentedText, withoutUnseen } from "../store/findable-text.ts";
import type { Db } from "../store/schema.ts";
import { directory } from "./users/directory.ts";
import type { Directory } from "./users/directory.ts";

/** Whatever is no letter or number, at either end. */
const OUTSIDE = /^[^\p{Lu}\p{Ll}\p{Lo}\p{N}]+|[^\p{Lu}\p{Ll}\p{Lo}\p{N}]+$/gu;

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
 * Coptic): it may stand for any plain one. A Latin letter does so everywhere, others among as many that are the same.
 */
function passesFor(one: string, other: string): boolean {
  const [letters, others] = [Array.from(one), Array.from(other)];
  if (letters.length !== others.length) return false;
  const pairs = letters.map((letter, at) => letter + others[at]);
  const passing = pairs.filter((pair) => /^(?:(.)\1|\p{ASCII}\P{ASCII}|\P{ASCII}\p{ASCII})$/u.test(pair));
  const sure = pairs.filter((pair) => /^(.)\1$|(?!\p{ASCII})\p{Script=Latin}/u.test(pair));
  return passing.length === pairs.length && sure.length * 2 >= pairs.length;
}

/**
 * The skeletons of Unicode Technical Standard 39, section 4: equal for names that look alike. As written and in both cases,
 * because `I` looks like `l` and `i` doesn't. Dots, bars and dashes on letters, which dash it is, and signs at the ends are
 * easily missed, and what shows as nothing always is.
 */
function skeletons(name: string): readonly string[] {
  const canonical = foldedText(name);
  return [normalized(name), canonical, canonical.toUpperCase(), unaccentedText(name)].map((spelling) => {
    const letters = withoutUnseen(normalized(spelling, "NFD").replaceAll(/\p{M}/gu, ""));
    const plain = letters.replaceAll(/\p{Pd}/gu, "-").replaceAll(OUTSIDE, "");
    return normalized(unhomoglyph(plain), "NFD").toLowerCase();
  });
}
