import { useEffect, useRef, useState, type RefObject } from "react";
import type { Wait } from "../../failed-try.tsx";
import { useCapabilities } from "../../queries/services.ts";
import { useAction } from "../../queries/use-action.ts";
import { selectTyped } from "../../ui/keep-in-sight.ts";
import { codeVerdict, readAnswer, type CodeKind } from "./code-refusal.tsx";
import type { StageNote } from "./use-sign-in-flow.ts";

interface CodeAnswerInput {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly kind: CodeKind;
  readonly note: StageNote;
  readonly wait: Wait;
  readonly onSubmit: (code: string) => Promise<void>;
}

const nothing: StageNote = { kind: "none" };

/** The field of the second step: what is in it, what was sent, and what is to be said of it. */
export function useCodeAnswer({ field, kind, note, wait, onSubmit }: CodeAnswerInput) {
  const { scratchCodes } = useCapabilities();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<Extract<ReturnType<typeof readAnswer>, { is: "fault" }>["fault"] | null>(
    null,
  );
  const [sent, setSent] = useState<{ readonly code: string; readonly kind: CodeKind } | null>(null);
  const [seen, setSeen] = useState(note);
  const [dismissed, setDismissed] = useState(nothing);
  const [inARow, setInARow] = useState(0);
  // Of this step alone: who comes back to it need not wait for a code that was given up.
  const { run, busy } = useAction(onSubmit);
  // What was typed while the answer was under way is left alone.
  const touched = useRef(false);
  const verdict = codeVerdict(note);

  if (note !== seen) {
    setSeen(note);
    // A code that has to wait will be old by then.
    if (wait.asked) setTyped("");
    // A code that was used was right: clock and entry are in order.
    if (verdict === "used") setInARow(0);
    else if (verdict === "wrong" && sent?.kind === "app") setInARow(inARow + 1);
  }

  // The focus follows what is on screen: into the field, where a refused code is there to be typed over.
  useEffect(() => {
    if (note === seen && !touched.current) selectTyped(field.current);
  }, [note, seen, field]);

  /** What was said of the last answer is no longer what the page is about; a wait stays. */
  function dismiss() {
    if (!wait.asked) setDismissed(note);
  }
  /** `pressed`: the person asked for it; otherwise only six digits are looked at. */
  function look(value: string, pressed: boolean) {
    const answer = readAnswer(value, kind, scratchCodes);
    if (answer.is === "fault") {
      if (!pressed) return;
      dismiss();
      setFault(answer.fault);
      selectTyped(field.current);
    } else if (pressed || (kind === "app" && answer.kind === "app")) send(answer.code, answer.kind);
  }
  function send(code: string, sentKind: CodeKind) {
    if (wait.seconds > 0) return;
    // It was refused: sent again it would only cost a try. The explanation stands.
    if (verdict !== null && sent?.code === code) return;
    if (!run(code)) return;
    touched.current = false;
    setSent({ code, kind: sentKind });
  }

  return {
    typed,
    fault,
    busy,
    inARow,
    sentKind: sent?.kind ?? kind,
    shown: note === dismissed ? nothing : note,
    type: (value: string) => {
      touched.current = true;
      setTyped(value);
      setFault(null);
      look(value, false);
    },
    press: () => look(typed, true),
    clear: () => {
      dismiss();
      setTyped("");
      setFault(null);
    },
  };
}
