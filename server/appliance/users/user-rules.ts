import * as v from "valibot";
import { findableText } from "../../store/findable-text.ts";

/** The roles of the vendor's v8.1 that the embedded appliance knows. */
export const roleSchema = v.picklist(["PortalAdmin", "PortalOperator", "RestoreOperator", "ReadOnlyUser"]);

/** The one role that acts on others. */
export const ADMIN_ROLE = "PortalAdmin";

/**
 * No U+0000: PostgreSQL refuses it, and SQLite can end a text there. No half of a surrogate pair: the stored text would
 * differ from the one in the answer.
 */
export const descriptionSchema = v.pipe(
  v.string(),
  v.maxLength(1_000),
  v.check((text) => !text.includes("\0"), "A description has no character U+0000."),
  v.check((text) => !/\p{Surrogate}/u.test(text), "A description has no half of a surrogate pair."),
);

const FORBIDDEN_IN_NAME = /[\p{C}\p{Zl}\p{Zp}]/u;
const LONGEST_NAME = 64;

/** The form in which names are compared and unique: `Alice`, `alice ` and full-width `ａｌｉｃｅ` are one (security rule 5). */
export function canonicalUserName(name: string): string {
  return findableText(name.normalize("NFKC").trim().toLowerCase());
}

/** Why a name for a new user is refused, or null. */
export function userNameFault(name: string): string | null {
  const canonical = canonicalUserName(name);
  if (canonical === "") return "A user name is needed.";
  if (Array.from(canonical).length > LONGEST_NAME)
    return `A user name has at most ${LONGEST_NAME} characters.`;
  if (FORBIDDEN_IN_NAME.test(canonical)) return "A user name has no control or invisible characters.";
  return null;
}

const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 128;

/** The commonest passwords of eight and more characters, and the words of this product (ASVS 5.0, 6.2.4 and 6.2.11). */
const KNOWN_PASSWORDS: ReadonlySet<string> = new Set(
  (
    "password password1 password12 password123 passw0rd p@ssw0rd p@ssword 12345678 123456789 1234567890 87654321 11111111 " +
    "00000000 88888888 qwertyui qwerty123 qwertyuiop 1q2w3e4r 1qaz2wsx asdfghjk asdfghjkl zxcvbnm1 abcd1234 abc12345 " +
    "iloveyou sunshine princess football baseball superman trustno1 starwars welcome1 welcome123 letmein1 administrator " +
    "admin123 admin1234 adminadmin changeme changeme1 default1 secret12 computer internet michelle jennifer veeam123 " +
    "appliance backup123 mfa-enrollment"
  ).split(" "),
);

/**
 * Why a password is refused, or null: length and known words, no composition rules (ASVS 5.0 6.2, NIST SP 800-63B-4
 * section 3.1.1). Lengths are in code points.
 */
export function passwordFault(password: string, userName: string): string | null {
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD) return `A password has at least ${SHORTEST_PASSWORD} characters.`;
  if (length > LONGEST_PASSWORD) return `A password has at most ${LONGEST_PASSWORD} characters.`;
  const word = canonicalUserName(password);
  if (KNOWN_PASSWORDS.has(word)) return "This password is too common.";
  if (word === canonicalUserName(userName)) return "The password must not be the user name.";
  return null;
}
