import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useConsents } from "../../queries/consents.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { FieldError } from "../../ui/field.tsx";
import { focusInSight } from "../../ui/focus-in-sight.ts";
import { TextField } from "../../ui/text-field.tsx";
import { checkWords, wantedChecks } from "./check-words.ts";
import { ScriptFrame } from "./script-frame.tsx";
import styles from "./script.module.css";

/** Step 1: who is calling. Nothing is made or shown before every check is ticked. */
export function IdentityStep() {
  const { t } = useTexts();
  const form = useIdentityForm();
  const fields = useRef<HTMLFormElement>(null);

  function next() {
    if (form.submit() === "incomplete") {
      const missing = fields.current?.querySelector<HTMLElement>(
        "[type=checkbox]:not(:checked), [type=text]",
      );
      focusInSight(missing);
    }
  }
  return (
    <ScriptFrame
      step="identity"
      say={<p>{t("walkthrough.identity.say")}</p>}
      see={t("walkthrough.identity.see")}
      branches={[{ question: "walkthrough.identity.fails", answer: t("walkthrough.identity.fails.do") }]}
      next={
        <Button kind="primary" onClick={next}>
          {t("walkthrough.next")}
        </Button>
      }
    >
      <form
        ref={fields}
        className={styles["form"]}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <fieldset className={styles["checks"]} aria-describedby="unchecked">
          <legend>{t("walkthrough.identity.checklist")}</legend>
          {form.checks.map(({ words, ticked }, place) => (
            <Checkbox
              // The words change with the language, the places never.
              key={place}
              label={<bdi>{words}</bdi>}
              checked={ticked}
              onChange={(on) => form.tick(place, on)}
            />
          ))}
          <FieldError id="unchecked">{form.unchecked && t("walkthrough.identity.unchecked")}</FieldError>
        </fieldset>
        <TextField
          label={t("walkthrough.identity.ticket")}
          autoComplete="off"
          maxLength={100}
          value={form.ticket}
          error={form.ticketMissing && t("walkthrough.identity.ticket-missing")}
          onChange={form.setTicket}
        />
      </form>
    </ScriptFrame>
  );
}

interface IdentityForm {
  readonly checks: readonly { readonly words: string; readonly ticked: boolean }[];
  /** `place` of the check in the list, from 0. */
  readonly tick: (place: number, ticked: boolean) => void;
  readonly ticket: string;
  readonly setTicket: (ticket: string) => void;
  readonly unchecked: boolean;
  readonly ticketMissing: boolean;
  /** Goes on where nothing is missing. */
  readonly submit: () => "gone-on" | "incomplete";
}

/** What stands on the first step: the ticks belong to places in the list, so that they outlive a change of language. */
function useIdentityForm(): IdentityForm {
  const texts = useTexts();
  const { user, state } = useAssistance();
  const navigate = useNavigate();
  const { identityChecklist } = useRuntimeConfig();
  const identityChecks = useIdentityChecks();
  const consents = useConsents();
  const wanted = wantedChecks(identityChecklist);
  const [ticks, setTicks] = useState<readonly boolean[]>(() =>
    wanted.map(() => identityChecks.find(user.id) !== null),
  );
  const [ticket, setTicket] = useState(() => {
    // The reason of the consent, where the key was made before the call began: both are about the same change.
    const reason = "held" in state ? (consents.find(user.id, "recreate")?.reason ?? "") : "";
    return identityChecks.find(user.id)?.ticket ?? reason;
  });
  const [tried, setTried] = useState(false);
  const unchecked = ticks.includes(false);
  const ticketMissing = ticket.trim() === "";
  return {
    checks: wanted.map((check, place) => ({
      words: checkWords(check, texts),
      ticked: ticks[place] === true,
    })),
    tick: (place, on) => setTicks((before) => before.map((one, at) => (at === place ? on : one))),
    ticket,
    setTicket,
    unchecked: tried && unchecked,
    ticketMissing: tried && ticketMissing,
    submit: () => {
      if (unchecked || ticketMissing) {
        setTried(true);
        return "incomplete";
      }
      identityChecks.pass({ userId: user.id, ticket: ticket.trim(), checks: wanted });
      void navigate(paths.walkthrough(user.id, 2));
      return "gone-on";
    },
  };
}
