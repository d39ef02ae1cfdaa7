/**
 * A text from outside as a value to look for. PostgreSQL fails on U+0000 in any text; in its place stands U+FFFF, which is
 * no character either and in no name or id, so that nothing is found.
 */
export function findableText(text: string): string {
  return text.replaceAll("\0", "\uFFFF");
}

/** A text as texts are searched and names compared: whatever its case, its width and the blanks around it. */
export function foldedText(text: string): string {
  return findableText(text.normalize("NFKC").trim().toLowerCase());
}

/** A folded text without its accents: an appliance may read names with and without them as one. */
export function unaccentedText(text: string): string {
  return foldedText(text).normalize("NFD").replaceAll(/\p{M}/gu, "");
}

/** A folded text without what shows as nothing: two that look the same are the same, and one of blanks alone is empty. */
export function visibleText(text: string): string {
  return foldedText(text).replaceAll(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu, "");
}
