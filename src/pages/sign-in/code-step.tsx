import { useEffect, useRef, useState, type FormEvent } from "react";
import { useWait } from "../../failed-try.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import { OperatorHelp } from "../../operator-help.tsx";
import { BackButton } from "../../enrollment/step-navigation.tsx";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { CodeField } from "../../ui/code-field.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { PageHeading } from "../../ui/page-heading.tsx";
import { Stack } from "../../ui/stack.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { clockOffBy, CodeRefusal, codeVerdict, type CodeKind } from "./code-refusal.tsx";
import { LostPhone } from "./lost-phone.tsx";
import { SignInNote } from "./sign-in-note.tsx";
import { useCodeAnswer } from "./use-code-answer.ts";
import { failureOf, type StageNote } from "./use-sign-in-flow.ts";
import layout from "../../ui/layout.module.css";

interface CodeStepProps {
  readonly userName: string;
  readonly note: StageNote;
  readonly onSubmit: (code: string) => Promise<void>;
  readonly onBack: () => void;
}

const asked = {
  app: { heading: "sign-in.code.heading", label: "enroll.confirm.field", hint: "sign-in.code.app" },
  scratch: {
    heading: "sign-in.scratch.heading",
    label: "enroll.confirm.scratch-field",
    hint: "sign-in.scratch.hint",
  },
} as const;

/** The second step: the app's code, a scratch code, or what to do without either. */
export function CodeStep({ userName, note, onSubmit, onBack }: CodeStepProps) {
  const { t, rich } = useTexts();
  const [kind, setKind] = useState<CodeKind>("app");
  const [lost, setLost] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wait = useWait(failureOf(note));
  const answer = useCodeAnswer({ field, kind, note, wait, onSubmit });
  const { shown, busy } = answer;
  const late = useStillWaiting(busy);
  const verdict = codeVerdict(shown);

  useEffect(() => {
    if (!lost) field.current?.focus();
  }, [lost]);

  function choose(next: CodeKind) {
    answer.clear();
    setLost(false);
    setKind(next);
    field.current?.focus();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    answer.press();
  }
  if (lost) {
    return <LostPhone onUseScratchCode={() => choose("scratch")} onBack={() => setLost(false)} />;
  }
  const words = asked[kind];
  const refusal = verdict !== null && (
    <CodeRefusal
      key={answer.inARow}
      verdict={verdict}
      kind={answer.sentKind}
      inARow={answer.inARow}
      clockOff={clockOffBy(shown)}
    />
  );
  return (
    <>
      <PageHeading>{t(words.heading)}</PageHeading>
      <p>{rich("sign-in.code.for", { name: <bdi>{userName}</bdi> })}</p>
      <form className={layout["parts"]} onSubmit={submit} noValidate>
        <CodeField
          ref={field}
          label={t(words.label)}
          hint={t(words.hint)}
          autoComplete={kind === "app" ? "one-time-code" : "off"}
          value={answer.typed}
          error={answer.fault === null ? refusal : t(answer.fault, { count: 6 })}
          onChange={answer.type}
        />
        {verdict === null && <SignInNote note={shown} wait={wait} />}
        <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
        <OtherWays kind={kind} onChoose={choose} onLost={() => setLost(true)} />
        <OperatorHelp />
        <ActionBar start={<BackButton onBack={onBack} />}>
          <Button kind="primary" type="submit" busy={busy} aria-disabled={wait.seconds > 0}>
            {t("enroll.continue")}
          </Button>
        </ActionBar>
      </form>
    </>
  );
}

interface OtherWaysProps {
  readonly kind: CodeKind;
  readonly onChoose: (kind: CodeKind) => void;
  readonly onLost: () => void;
}

/** What to do without the code that is asked for. */
function OtherWays({ kind, onChoose, onLost }: OtherWaysProps) {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  return (
    <Stack gap="close">
      {scratchCodes && (
        <div>
          <Button kind="text" onClick={() => onChoose(kind === "app" ? "scratch" : "app")}>
            {t(kind === "app" ? "sign-in.use-scratch" : "enroll.confirm.use-app")}
          </Button>
        </div>
      )}
      <div>
        <Button kind="text" onClick={onLost}>
          {t("sign-in.lost")}
        </Button>
      </div>
    </Stack>
  );
}
