import type { Enrollment } from "../../api/contract/enrollment.ts";
import { normaliseCode, readCodeInput } from "../../lib/code-input.ts";
import { diagnoseRefusedCode, type Diagnosis, type RefusedCode } from "../../lib/diagnose-refused-code.ts";
import type { EntryName } from "../machine/enrollment-state.ts";

/** What the confirm step may ask about the secret, in the place of the secret. */
export interface CodeCheck {
  readonly entry: EntryName;
  readonly digits: number;
  readonly periodSeconds: number;
  /** Why the server refused this code. */
  readonly explain: (code: string, refusal: Pick<RefusedCode, "serverTime" | "tookMs">) => Promise<Diagnosis>;
  /** How a text stands to the scratch codes on the step before. */
  readonly compareScratchCodes: (code: string) => "same" | "begins" | "other";
}

export function codeCheckOf(enrollment: Enrollment): CodeCheck {
  const { issuer, account, secretKey, algorithm, digits, periodSeconds, scratchCodes } = enrollment;
  return {
    entry: { issuer, account },
    digits,
    periodSeconds,
    explain: (code, refusal) =>
      diagnoseRefusedCode({
        ...refusal,
        code,
        localTime: Date.now(),
        secretKey,
        algorithm,
        digits,
        periodSeconds,
        scratchCodes,
        usedCodes: [],
      }),
    compareScratchCodes: (code) => {
      if (scratchCodes.includes(code)) return "same";
      return scratchCodes.some((known) => known.startsWith(code)) ? "begins" : "other";
    },
  };
}

type TypedCode =
  /** `beginsScratchCode`: more may follow, so it does not send itself. */
  | { readonly kind: "code"; readonly code: string; readonly beginsScratchCode: boolean }
  | { readonly kind: "scratchCode"; readonly code: string }
  /** Too few digits, or too many. */
  | { readonly kind: "incomplete" }
  | { readonly kind: "malformed" };

/**
 * What stands in the field of the confirm step. Known scratch codes come first: they can be of any length, and
 * eight digits are one even when they are mistyped (unless the app itself shows eight).
 */
export function readTypedCode(text: string, { digits, compareScratchCodes }: CodeCheck): TypedCode {
  const code = normaliseCode(text);
  const compared = compareScratchCodes(code);
  if (compared === "same") return { kind: "scratchCode", code };
  if (!/^[0-9]*$/u.test(code)) return { kind: "malformed" };
  if (code.length === digits) return { kind: "code", code, beginsScratchCode: compared === "begins" };
  return readCodeInput(text).kind === "scratch-code" ? { kind: "scratchCode", code } : { kind: "incomplete" };
}
