import { useState, type FormEvent, type RefObject } from "react";
import { selectTyped } from "../../ui/keep-in-sight.ts";
import type { AcceptOutcome } from "../machine/enrollment-event.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import { readTypedCode, type CodeCheck } from "./code-check.ts";

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
