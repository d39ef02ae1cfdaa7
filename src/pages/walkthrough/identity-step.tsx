import { useRef } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { FieldError } from "../../ui/field-error.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { focusInSight } from "../../ui/focus-in-sight.ts";
import { ScriptFrame } from "./script-frame.tsx";
import { useIdentityForm } from "./use-identity-form.ts";
import styles from "./walkthrough.module.css";

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
