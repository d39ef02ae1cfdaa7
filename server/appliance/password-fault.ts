import { canonicalUserName } from "./user-name.ts";

const SHORTEST = 8;
const LONGEST = 128;

/** The commonest passwords of eight and more characters, and the words of this product (ASVS 5.0, 6.2.4 and 6.2.11). */
const KNOWN: ReadonlySet<string> = new Set(
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
  if (length < SHORTEST) return `A password has at least ${SHORTEST} characters.`;
  if (length > LONGEST) return `A password has at most ${LONGEST} characters.`;
  const word = canonicalUserName(password);
  if (KNOWN.has(word)) return "This password is too common.";
  if (word === canonicalUserName(userName)) return "The password must not be the user name.";
  return null;
}
