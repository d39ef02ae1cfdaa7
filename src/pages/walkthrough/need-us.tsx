import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { Say } from "../../enrollment/gate/say.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useRequestOf } from "../../queries/phone-requests.ts";
import { useCapabilities, useRuntimeConfig } from "../../queries/services.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { Notice } from "../../ui/notice.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import styles from "./script.module.css";

const everyMs = 5_000;

/** Before anything is checked: people who can sign in, or have a scratch code, set up alone and hear no secret. */
export function NeedUs() {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  const { requests } = useRuntimeConfig();
  const { recreate, user } = useAssistance();
  const request = useRequestOf(user, everyMs);
  const codeless = scratchCodes ? "" : ".codeless";
  return (
    <section className={styles["part"]}>
      <h3>{t("walkthrough.need.title")}</h3>
      {request !== null && (
        <Notice tone="info" title={t("walkthrough.need.asked")}>
          <p>
            <PageLink to={paths.request(request.id)}>{t("walkthrough.need.asked.open")}</PageLink>
          </p>
        </Notice>
      )}
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
        {recreate && requests && (
          <li>
            <Disclosure summary={t("walkthrough.need.request")}>
              <Say>
                {t("walkthrough.need.request.say", { lost: t("sign-in.lost"), ask: t("sign-in.lost.ask") })}
              </Say>
              <PageLink to={paths.requests()}>{t("frame.nav.requests")}</PageLink>
            </Disclosure>
          </li>
        )}
      </ul>
    </section>
  );
}
