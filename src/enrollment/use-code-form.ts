import { useState } from "react";
import type { FormEvent, RefObject } from "react";
import type { AcceptStepProps } from "./accept-step.tsx";
import { readTypedCode } from "./read-typed-code.ts";
import { useAccept } from "./use-accept.ts";

type Fault = "enroll.confirm.incomplete" | "enroll.confirm.malformed" | "enroll.confirm.scratch-malformed";

export interface CodeForm {
  readonly typed: string;
  readonly type: (value: string) => void;
  /** What stands in the way of sending; null when the machine has the word. */
  readonly fault: Fault | null;
  /** Six digits send themselves. */
  readonly auto: boolean;
  readonly setAuto: (auto: boolean) => void;
  readonly scratch: boolean;
  readonly setScratch: (scratch: boolean) => void;
  readonly submit: (event: FormEvent) => void;
  readonly checkAgain: () => void;
}

/** The field of step 4. What is typed stays through every answer but 429, after which it would be old. */
export function useCodeForm(props: AcceptStepProps, field: RefObject<HTMLInputElement | null>): CodeForm {
  const { digits, phase, send, compareScratchCodes } = props;
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const [auto, setAuto] = useState(true);
  const [scratch, setScratch] = useState(false);
  const accept = useAccept(props, send, (outcome) => {
    if (outcome.kind === "retry" && outcome.note.kind === "wait") setTyped("");
    // The next code is typed over the refused one.
    field.current?.select();
  });

  /** `pressed`: the person asked for it; otherwise only what is complete is looked at. */
  function look(value: string, pressed: boolean) {
    const read = readTypedCode(value, digits, compareScratchCodes);
    switch (read.kind) {
      case "code":
        if (pressed || (auto && !scratch && !read.beginsScratchCode)) accept.submit(read.code);
        return;
      case "scratchCode":
        if (!scratch) send({ type: "scratchCodeTyped" });
        else if (pressed) accept.submit(read.code);
        return;
      default:
        if (pressed) setFault(`enroll.confirm.${scratch ? "scratch-malformed" : read.kind}`);
    }
  }

  return {
    typed,
    type: (value) => {
      setTyped(value);
      setFault(null);
      if (phase.kind === "typing") look(value, false);
    },
    fault,
    auto,
    setAuto,
    scratch,
    setScratch: (next) => {
      setScratch(next);
      setTyped("");
      setFault(null);
      send({ type: "codeKindChosen" });
      field.current?.focus();
    },
    submit: (event) => {
      event.preventDefault();
      if (phase.kind === "typing") look(typed, true);
    },
    checkAgain: accept.checkAgain,
  };
}
