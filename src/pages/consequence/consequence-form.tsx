import { useEffect, useRef, useState, type FormEvent } from "react";
import { useCodeTexts } from "../../enrollment/use-code-words.ts";
import { FailedTry, useWait } from "../../failed-try.tsx";
import { stepUpError } from "../../i18n/failure-texts.ts";
import { useActorName, useSessionIsBack } from "../../queries/session.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import { ConsentFields, missingAnswers } from "./consent-fields.tsx";
import { sameUser } from "../../lib/user-name.ts";
import type { Consent } from "./use-consequence.ts";
import layout from "../../ui/layout.module.css";
import styles from "./consequence.module.css";
import { isRefusedFor } from "../../api/failure.ts";

interface ConsequenceFormProps {
  readonly userName: string;
  readonly consent: Consent;
  readonly onCancel: () => void;
}

/** Consent: the name of the person and, where the sign-in is old, one's own password. Cancel has the focus. */
export function ConsequenceForm({ userName, consent, onCancel }: ConsequenceFormProps) {
  const texts = useCodeTexts();
  const { t } = texts;
  const actor = useActorName();
  const { form, proof, busy, refusal, change, submit } = consent;
  const [tried, setTried] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const failure = refusal?.failure ?? null;
  const wait = useWait(failure);
  const sessionIsBack = useSessionIsBack(failure);
  const late = useStillWaiting(busy);
  const asked = { userName, proof };
  const proofError =
    refusal === null || refusal.call === "disableMfa"
      ? null
      : stepUpError(texts, refusal.failure, refusal.call);
  const wrongProof = proofError?.wrong === true ? proofError.text : null;
  // Nobody has a list to go back to for their own account.
  const goneMyself = sameUser(userName, actor) && isRefusedFor(failure, "user-gone");
  const missing = tried ? missingAnswers(form, asked) : [];

  // The safe choice has the focus when the page is there, and whose account it is stays in sight.
  useEffect(() => cancel.current?.focus({ preventScroll: true }), []);
  // After an incomplete form the focus goes to the first field that is marked.
  useEffect(() => {
    if (tried) fields.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [tried]);

  function send(event: FormEvent) {
    event.preventDefault();
    if (missingAnswers(form, asked).length > 0) {
      setTried(true);
      fields.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    } else if (!busy && wait.seconds === 0) {
      setTried(false);
      submit();
    }
  }
  return (
    <form className={layout["parts"]} onSubmit={send} noValidate>
      <div ref={fields} className={styles["form"]}>
        <ConsentFields
          form={form}
          asked={asked}
          missing={missing}
          refused={wrongProof}
          actor={actor}
          onChange={change}
        />
      </div>
      {/* A wrong password or code is told at its field. */}
      <FailedTry
        failure={wrongProof === null && !sessionIsBack ? failure : null}
        call={goneMyself ? "getOwnUser" : (refusal?.call ?? "disableMfa")}
        wait={wait}
      />
      <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      <ActionBar
        start={
          <Button ref={cancel} kind="text" data-initial-focus onClick={onCancel}>
            {t("consequence.cancel")}
          </Button>
        }
      >
        <Button kind="danger" type="submit" busy={busy} aria-disabled={wait.seconds > 0}>
          {t("consequence.turn-off")}
        </Button>
      </ActionBar>
    </form>
  );
}
