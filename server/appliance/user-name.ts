import { findableText } from "../store/findable-text.ts";

const FORBIDDEN = /[\p{C}\p{Zl}\p{Zp}]/u;
const LONGEST = 64;

/** The form in which names are compared and unique: `Alice`, `alice ` and full-width `ａｌｉｃｅ` are one (security rule 5). */
export function canonicalUserName(name: string): string {
  return findableText(name.normalize("NFKC").trim().toLowerCase());
}

/** Why a name for a new user is refused, or null. */
export function userNameFault(name: string): string | null {
  const canonical = canonicalUserName(name);
  if (canonical === "") return "A user name is needed.";
  if (Array.from(canonical).length > LONGEST) return `A user name has at most ${LONGEST} characters.`;
  if (FORBIDDEN.test(canonical)) return "A user name has no control or invisible characters.";
  return null;
}
