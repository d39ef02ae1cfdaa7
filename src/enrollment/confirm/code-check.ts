import type { Enrollment } from "../../api/contract/enrollment.ts";
import { normaliseCode, readCodeInput } from "../../lib/code-input.ts";
import { diagnoseRefusedCode, type Diagnosis, type RefusedCode } from "../../lib/diagnose-refused-code.ts";
import type { EntryName } from "../machine/enrollment-state.ts";
import { useState, type FormEvent, type RefObject } from "react";
import { selectTyped } from "../../ui/keep-in-sight.ts";
import type { AcceptOutcome } from "../machine/enrollment-event.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";

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

interface CodeFormInput {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly check: CodeCheck;
  /** No code is on its way, and none is being read back. */
  readonly typing: boolean;
  readonly send: Send;
  readonly submit: (code: string) => Promise<AcceptOutcome | null>;
}

type Fault = "enroll.confirm.incomplete" | "enroll.confirm.malformed" | "enroll.confirm.scratch-malformed";

/** The field of the confirm step. What is typed stays through every answer but 429, after which it would be old. */
export function useCodeForm({ field, check, typing, send, submit }: CodeFormInput) {
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const [scratch, setScratch] = useState(false);

  async function sendCode(code: string) {
    const outcome = await submit(code);
    if (outcome === null || outcome.kind === "notSent") return;
    if (outcome.says.kind === "note" && outcome.says.note.kind === "wait") setTyped("");
  }

  /** `pressed`: the person asked for it; otherwise only what is complete is looked at, and sent once. */
  function look(value: string, pressed: boolean) {
    const read = readTypedCode(value, check);
    switch (read.kind) {
      case "code":
        if (pressed || (!scratch && !read.beginsScratchCode)) void sendCode(read.code);
        return;
      case "scratchCode":
        if (!scratch) send({ type: "scratchCodeTyped" });
        else if (pressed) void sendCode(read.code);
        return;
      case "incomplete":
      case "malformed":
        if (pressed) {
          setFault(`enroll.confirm.${scratch ? "scratch-malformed" : read.kind}`);
          selectTyped(field.current);
        }
    }
  }

  return {
    typed,
    type: (value: string) => {
      setTyped(value);
      setFault(null);
      if (typing) look(value, false);
    },
    /** What stands in the way of sending; null when the machine has the word. */
    fault,
    scratch,
    setScratch: (next: boolean) => {
      setScratch(next);
      setTyped("");
      setFault(null);
      send({ type: "codeKindChosen" });
      field.current?.focus();
    },
    press: (event: FormEvent) => {
      event.preventDefault();
      if (typing) look(typed, true);
    },
  };
}
