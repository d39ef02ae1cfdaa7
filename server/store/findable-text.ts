/**
 * A text from outside as a value to look for. PostgreSQL fails on U+0000 in any text; in its place stands U+FFFF, which is
 * no character either and in no name or id, so that nothing is found.
 */
export function findableText(text: string): string {
  return text.replaceAll("\0", "\uFFFF");
}

/** A text as both engines give it back: no U+0000, no half of a surrogate pair. */
export function storableText(text: string): string {
  return text.replaceAll(/[\0\p{Surrogate}]/gu, "\uFFFD");
}

/** Longer than any name or password that is taken. */
const LONGEST_NORMALIZED = 1_024;

/** A text in a normal form; a longer one as it is, since the time for many accents on one letter grows with their square. */
export function normalized(text: string, form: "NFC" | "NFKC" = "NFKC"): string {
  return text.length > LONGEST_NORMALIZED ? text : text.normalize(form);
}

/** A text as texts are searched and names compared: whatever its case, its width and the blanks around it. */
export function foldedText(text: string): string {
  return findableText(normalized(text).trim().toLowerCase());
}

/** Controls, separators, and what shows as nothing: fillers, variation selectors, the blank of Braille. */
export const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a name holds what nobody sees, or what moves the rest of its line. */
function hasInvisible(name: string): boolean {
  return name.search(INVISIBLE) >= 0;
}

/**
 * Whether people can read a name: it has a letter or a number, and no symbol or blank that isn't on a keyboard. Some fonts
 * show signs of music, or frames for letters, as nothing.
 */
export function isReadable(name: string): boolean {
  return !hasInvisible(name) && /[\p{L}\p{N}]/u.test(name) && !/(?!\p{ASCII})[\p{S}\p{Z}]/u.test(name);
}
