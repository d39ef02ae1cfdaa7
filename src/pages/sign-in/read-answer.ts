import { normaliseCode } from "../../lib/code-input.ts";

/** What the second step asks for. */
export type CodeKind = "app" | "scratch";

type AnswerFault =
  | "enroll.confirm.malformed"
  | "enroll.confirm.incomplete"
  | "enroll.confirm.scratch-malformed";

type Answer =
  /** `kind`: what it is by its shape, wherever it was entered. */
  | { readonly is: "answer"; readonly code: string; readonly kind: CodeKind }
  | { readonly is: "fault"; readonly fault: AnswerFault };

/** What an enrollment may hand out (`api/contract/enrollment.ts`). */
const scratchShape = /^[0-9A-Za-z]{6,32}$/u;

/** What stands in the field of the second step, by its shape alone. What can't be a code is not sent: it would cost a try. */
export function readAnswer(typed: string, asked: CodeKind, scratchCodes: boolean): Answer {
  const code = normaliseCode(typed);
  if (asked === "scratch") {
    return scratchShape.test(code)
      ? { is: "answer", code, kind: "scratch" }
      : { is: "fault", fault: "enroll.confirm.scratch-malformed" };
  }
  if (!/^[0-9]*$/u.test(code)) return { is: "fault", fault: "enroll.confirm.malformed" };
  if (code.length === 6) return { is: "answer", code, kind: "app" };
  if (code.length === 8 && scratchCodes) return { is: "answer", code, kind: "scratch" };
  return { is: "fault", fault: "enroll.confirm.incomplete" };
}
