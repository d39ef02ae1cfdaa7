import { useId } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { useStore } from "../../../ui/hooks/use-store.ts";
import type { Stage } from "../create-stage.ts";
import type { HelpDesk } from "./scripted-agent.ts";
import styles from "./calls.module.css";

const said = {
  asked: "request.pick.say",
  picked: "request.pick.say",
  setup: "request.setup.say",
  done: "request.done.say",
  wrong: "request.ended.wrong-number.say",
} as const satisfies Record<HelpDesk["stands"], string>;

/** Who asks for a new phone calls the help desk, which says what an agent reads out. */
export function HelpDeskPanel({ stage }: { readonly stage: Stage }) {
  const { t } = useTexts();
  const headingId = useId();
  const desk = useStore(stage.helpDesk);
  if (desk === null) return null;
  const { called, stands, number } = desk;
  // Any but theirs.
  const other = number === "11" ? "12" : "11";
  return (
    <section className={styles["panel"]} aria-labelledby={headingId}>
      <h2 id={headingId}>{t("practice.help-desk")}</h2>
      {called ? (
        <div role="log" className={styles["lines"]} aria-label={t("practice.call.log")}>
          <p className={styles["line"]} data-from="called">
            <q>{t(said[stands])}</q>
          </p>
        </div>
      ) : (
        <Button onClick={() => void stage.callHelpDesk()}>{t("practice.help-desk.call")}</Button>
      )}
      {called && stands === "asked" && (
        <div className={styles["buttons"]}>
          <Button onClick={() => void stage.sayNumber(number)}>
            {t("practice.help-desk.say", { number })}
          </Button>
          <Button onClick={() => void stage.sayNumber(other)}>{t("practice.help-desk.other")}</Button>
        </div>
      )}
    </section>
  );
}
