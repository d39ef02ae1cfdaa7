/** What somebody typed or pasted into the field for the six-digit code. */
export type CodeInput =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "scratch-code"; readonly code: string }
  | { readonly kind: "incomplete"; readonly digits: string }
  | { readonly kind: "malformed" };

/** First digits of the decimal systems that phones put on the clipboard. */
const ZEROS = [0x0030, 0x0660, 0x06f0, 0x0966, 0xff10] as const;

/** Invisible characters that come along with a paste. */
const SEPARATORS = /[\s\p{Pd}\p{Cf}._·]/gu;

/**
 * Reads the field: spaces, dashes and invisible characters are dropped, full-width, Arabic-Indic,
 * Persian and Devanagari digits become ASCII, all that the server takes.
 *
 * @returns `code` for exactly six digits, `scratch-code` for eight, `incomplete` for fewer than
 *   six, and `malformed` for everything else, letters above all.
 */
export function readCodeInput(text: string): CodeInput {
  const digits = normaliseCode(text);
  if (!/^[0-9]*$/u.test(digits)) return { kind: "malformed" };
  if (digits.length === 6) return { kind: "code", code: digits };
  if (digits.length === 8) return { kind: "scratch-code", code: digits };
  return digits.length < 6 ? { kind: "incomplete", digits } : { kind: "malformed" };
}

/** The typed text without separators and with ASCII digits; other characters stay. */
export function normaliseCode(text: string): string {
  return Array.from(text.replaceAll(SEPARATORS, ""), asciiDigit).join("");
}

function asciiDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => point >= start && point <= start + 9);
  return zero === undefined ? character : String(point - zero);
}

/** A scratch code in two groups, as it is shown, printed and saved: people copy it by hand. */
export function codeHalves(code: string): readonly [string, string] {
  const middle = Math.ceil(code.length / 2);
  return [code.slice(0, middle), code.slice(middle)];
}
