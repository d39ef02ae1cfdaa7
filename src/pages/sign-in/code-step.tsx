import { useEffect, useRef, useState } from "react";
import type { FormEvent } from "react";
import { useCodeTexts, useCodeWords } from "../../enrollment/use-code-words.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useAction } from "../../queries/use-action.ts";
import { Button } from "../../ui/button.tsx";
import { CodeField } from "../../ui/code-field.tsx";
import { selectTyped } from "../../ui/keep-in-sight.ts";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { PageHeading } from "../../ui/page-heading.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { asksToWait, SignInNote, useWait } from "./sign-in-note.tsx";
import type { StageNote } from "./use-sign-in-flow.ts";
import styles from "./sign-in.module.css";

interface CodeStepProps {
  readonly userName: string;
  readonly note: StageNote;
  readonly onSubmit: (code: string) => Promise<void>;
  readonly onBack: () => void;
}

export function CodeStep({ userName, note, onSubmit, onBack }: CodeStepProps) {
  const { t, rich } = useTexts();
  const words = useCodeWords();
  const codeTexts = useCodeTexts();
  const [code, setCode] = useState("");
  const [seen, setSeen] = useState(note);
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // What was typed while the answer was under way is left alone.
  const touched = useRef(false);
  const waitSeconds = useWait(note);
  // Of this step alone: who comes back to it need not wait for a code that was given up.
  const { run, busy } = useAction(onSubmit);
  const late = useStillWaiting(busy);

  // A code that has to wait will be old by then.
  if (note !== seen) {
    setSeen(note);
    if (asksToWait(note)) setCode("");
  }

  // The focus follows what is on screen: into the field, where a refused code is there to be typed over.
  useEffect(() => {
    if (note === seen && !touched.current) selectTyped(field.current);
  }, [note, seen]);

  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(code === "");
    if (code === "") field.current?.focus();
    else if (waitSeconds === 0) {
      touched.current = false;
      run(code);
    }
  }
  return (
    <>
      <PageHeading>{t("sign-in.code.heading")}</PageHeading>
      <p>{rich("sign-in.code.for", { name: <bdi>{userName}</bdi> })}</p>
      <SignInNote note={note} waitSeconds={waitSeconds} texts={codeTexts} />
      <form className={styles["form"]} onSubmit={submit} noValidate>
        <CodeField
          ref={field}
          label={words.label}
          hint={words.hint === "" ? undefined : words.hint}
          value={code}
          error={missing && code === "" && words.missing}
          onChange={(typed) => {
            touched.current = true;
            setCode(typed);
          }}
        />
        <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
        <div className={styles["submit"]}>
          <Button kind="primary" type="submit" busy={busy} aria-disabled={waitSeconds > 0}>
            {t("enroll.continue")}
          </Button>
        </div>
        <div>
          <Button kind="text" icon="back" onClick={onBack}>
            {t("enroll.back")}
          </Button>
        </div>
      </form>
    </>
  );
}
