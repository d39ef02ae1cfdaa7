import { useEffect, useRef, useState } from "react";
import type { FormEvent } from "react";
import type { User } from "../../api/contract/user.ts";
import { stepUpError } from "../../i18n/step-up-error.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useSession } from "../../queries/session.ts";
import { useCountdown } from "../../ui/use-countdown.ts";
import { useStillWaiting } from "../../ui/use-still-waiting.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import type { ConsequenceAction } from "./consequence-action.ts";
import { ConsequenceFailure } from "./consequence-failure.tsx";
import { ConsentFields } from "./consent-fields.tsx";
import { missingAnswers } from "./consent-form.ts";
import { sameName } from "./same-name.ts";
import type { Consequence } from "./use-consequence.ts";
import styles from "./consequence.module.css";

interface ConsequenceFormProps {
  readonly action: ConsequenceAction;
  readonly user: User;
  readonly consequence: Consequence;
  readonly onCancel: () => void;
}

/** Consent: why, for whom, and, where the sign-in is old, by whom. Cancel has the focus. */
export function ConsequenceForm({ action, user, consequence, onCancel }: ConsequenceFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const session = useSession();
  const actor = session.kind === "signed-out" ? "" : session.userName;
  const { form, proof, stepUp, turnOff, change, submit } = consequence;
  const [tried, setTried] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const refused = turnOff.failure ?? stepUp.refusal?.failure ?? null;
  const waitSeconds = useCountdown(refused?.kind === "refused" ? refused.retryAfterSeconds : null, refused);
  const busy = stepUp.busy || turnOff.busy;
  const late = useStillWaiting(busy);
  const asked = { userName: user.name, reason: !sameName(user.name, actor), proof };
  const error = stepUp.refusal && stepUpError(texts, stepUp.refusal.failure, stepUp.refusal.call);
  const proofRefused = error?.wrong === true ? error.text : null;
  const missing = tried ? missingAnswers(form, asked) : [];

  // The safe choice has the focus when the page is there (product.md, Users), and whose account it is stays in sight.
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
    <form className={styles["form"]} onSubmit={send} noValidate>
      <div ref={fields} className={styles["form"]}>
        <ConsentFields
          form={form}
          asked={asked}
          missing={missing}
          refused={proofRefused}
          actor={actor}
          onChange={change}
        />
      </div>
      <ConsequenceFailure consequence={consequence} waitSeconds={waitSeconds} />
      <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      <ActionRow
        start={
          <Button ref={cancel} kind="text" data-initial-focus onClick={onCancel}>
            {t("consequence.cancel")}
          </Button>
        }
      >
        <Button
          kind={action === "turn-off" ? "danger" : "primary"}
          type="submit"
          busy={busy}
          aria-disabled={waitSeconds > 0}
        >
          {t(action === "turn-off" ? "consequence.turn-off" : "consequence.continue")}
        </Button>
      </ActionRow>
    </form>
  );
}
