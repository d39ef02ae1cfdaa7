import { useEffect, useRef, useState, type FormEvent } from "react";
import { useCodeTexts } from "../../enrollment/use-code-words.ts";
import { stepUpError, countedTexts, waitText } from "../../i18n/failure-texts.ts";
import { useActorName, useSessionIsBack } from "../../queries/session.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { useCountdown } from "../../ui/hooks/use-countdown.ts";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import { ConsentFields, missingAnswers } from "./consent-fields.tsx";
import { sameUser } from "../../lib/user-name.ts";
import type { Consent } from "./use-consequence.ts";
import layout from "../../ui/layout.module.css";
import styles from "./consequence.module.css";
import { isRefusedFor } from "../../api/failure.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";

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
  const waitSeconds = useCountdown(failure?.kind === "refused" ? failure.retryAfterSeconds : null, failure);
  const late = useStillWaiting(busy);
  const asked = { userName, proof };
  const proofError =
    refusal === null || refusal.call === "disableMfa"
      ? null
      : stepUpError(texts, refusal.failure, refusal.call);
  const wrongProof = proofError?.wrong === true ? proofError.text : null;
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
    } else if (!busy && waitSeconds === 0) {
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
      <ConsequenceFailure
        refusal={refusal}
        atField={wrongProof !== null}
        waitSeconds={waitSeconds}
        mine={sameUser(userName, actor)}
      />
      <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      <ActionBar
        start={
          <Button ref={cancel} kind="text" data-initial-focus onClick={onCancel}>
            {t("consequence.cancel")}
          </Button>
        }
      >
        <Button kind="danger" type="submit" busy={busy} aria-disabled={waitSeconds > 0}>
          {t("consequence.turn-off")}
        </Button>
      </ActionBar>
    </form>
  );
}

interface ConsequenceFailureProps {
  readonly refusal: Consent["refusal"];
  /** A wrong password or code is told at its field. */
  readonly atField: boolean;
  readonly waitSeconds: number;
  /** It is about one's own account. */
  readonly mine: boolean;
}

/**
 * Why the server said no to the call itself, or why the password or the code could not be checked; once a wait that it
 * asked for is over, that one may try again.
 */
function ConsequenceFailure({ refusal, atField, waitSeconds, mine }: ConsequenceFailureProps) {
  const texts = useTexts();
  const failure = refusal?.failure ?? null;
  const sessionIsBack = useSessionIsBack(failure);
  const waited = failure?.kind === "refused" && (failure.retryAfterSeconds ?? 0) > 0 && waitSeconds === 0;
  const wait = waitSeconds > 0 ? texts.say(waitText("sign-in.wait", waitSeconds)) : null;
  // Nobody has a list to go back to for their own account.
  const goneMyself = mine && isRefusedFor(failure, "user-gone");
  return (
    <>
      {refusal !== null && !atField && !sessionIsBack && !waited && (
        <FailureNotice
          {...countedTexts(texts, refusal.failure, goneMyself ? "getOwnUser" : refusal.call)}
          wait={wait}
        />
      )}
      {/* There before it speaks, so that the end of the wait is heard, and once. */}
      <StatusLine>{waited && texts.t("sign-in.wait-over")}</StatusLine>
    </>
  );
}
