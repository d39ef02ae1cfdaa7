import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { Say } from "../../enrollment/gate/gate-form.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import styles from "./script.module.css";

/** Before anything is checked: people who can sign in, or have a scratch code, set up alone and hear no secret. */
export function NeedUs() {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  const { recreate } = useAssistance();
  const codeless = scratchCodes ? "" : ".codeless";
  return (
    <section className={styles["part"]}>
      <h3>{t("walkthrough.need.title")}</h3>
      <Say>{t(recreate ? `walkthrough.need.say.on${codeless}` : "walkthrough.need.say.off")}</Say>
      <ul className={styles["branches"]}>
        {!recreate && (
          <li>
            <Disclosure summary={t("walkthrough.need.sign-in")}>
              <Say>{t("walkthrough.need.sign-in.say", { button: t("enroll.start") })}</Say>
            </Disclosure>
          </li>
        )}
        {recreate && scratchCodes && (
          <li>
            <Disclosure summary={t("walkthrough.need.scratch")}>
              <Say>
                {t("walkthrough.need.scratch.say", {
                  scratch: t("sign-in.use-scratch"),
                  button: t("enroll.new-phone.heading"),
                })}
              </Say>
            </Disclosure>
          </li>
        )}
      </ul>
    </section>
  );
}
