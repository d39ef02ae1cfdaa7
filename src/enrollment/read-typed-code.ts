import { normaliseCode, readCodeInput } from "../lib/code-input.ts";

export type TypedCode =
  /** `beginsScratchCode`: more may follow, so it does not send itself. */
  | { readonly kind: "code"; readonly code: string; readonly beginsScratchCode: boolean }
  | { readonly kind: "scratchCode"; readonly code: string }
  /** Too few digits, or too many. */
  | { readonly kind: "incomplete" }
  | { readonly kind: "malformed" };

/** How a text stands to the scratch codes on the step before. */
export type CompareScratchCodes = (code: string) => "same" | "begins" | "other";

export function compareScratchCodes(codes: readonly string[]): CompareScratchCodes {
  return (code) => {
    if (codes.includes(code)) return "same";
    return codes.some((known) => known.startsWith(code)) ? "begins" : "other";
  };
}

/**
 * What stands in the field of step 4. Known scratch codes come first: they can be of any length, and
 * eight digits are one even when they are mistyped (unless the app itself shows eight).
 */
export function readTypedCode(text: string, digits: number, compare: CompareScratchCodes): TypedCode {
  const code = normaliseCode(text);
  const compared = compare(code);
  if (compared === "same") return { kind: "scratchCode", code };
  if (!/^[0-9]*$/u.test(code)) return { kind: "malformed" };
  if (code.length === digits) return { kind: "code", code, beginsScratchCode: compared === "begins" };
  return readCodeInput(text).kind === "scratch-code" ? { kind: "scratchCode", code } : { kind: "incomplete" };
}
