import { useId } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { useStore } from "../../../ui/hooks/use-store.ts";
import { Notice } from "../../../ui/notice.tsx";
import type { Stage } from "../create-stage.ts";
import { PhoneFace } from "./phone-face.tsx";
import styles from "./phone.module.css";

/** The simulated phone beside the app, unless it lies in its own window in front of somebody else. */
export function PhonePanel({ stage }: { readonly stage: Stage }) {
  const { t } = useTexts();
  const headingId = useId();
  const { place, open, bringBack } = stage.phoneWindow;
  const where = useStore(place);
  return (
    <section className={styles["panel"]} aria-labelledby={headingId}>
      <h2 id={headingId}>{t("practice.phone")}</h2>
      {where === "blocked" && <Notice tone="warn" role="alert" title={t("practice.window.blocked")} />}
      {where === "away" ? (
        <>
          <p>{t("practice.window.away")}</p>
          <Button onClick={bringBack}>{t("practice.window.back")}</Button>
        </>
      ) : (
        <>
          <PhoneFace phone={stage.phone} clock={stage.clock} scan={async () => stage.scan()} />
          <Button kind="text" onClick={open}>
            {t("practice.window.open")}
          </Button>
        </>
      )}
    </section>
  );
}
