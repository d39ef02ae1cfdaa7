import { useId } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { totpAvailable } from "../../../lib/totp.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { StatusLine } from "../../../ui/status-line.tsx";
import type { Stage } from "../create-stage.ts";
import { PhoneClock } from "./phone-clock.tsx";
import { PhoneEntries } from "./phone-entries.tsx";
import { TypedKeyForm } from "./typed-key-form.tsx";
import { useScan } from "./use-scan.ts";
import styles from "./phone-panel.module.css";

/** A phone with an authenticator app on it. It knows what was scanned or typed, and nothing else. */
export function PhonePanel({ stage }: { readonly stage: Stage }) {
  const { t } = useTexts();
  const headingId = useId();
  const { scan, message } = useScan(stage);
  return (
    <section className={styles["panel"]} aria-labelledby={headingId}>
      <h2 id={headingId}>{t("practice.phone")}</h2>
      <div className={styles["phone"]}>
        {totpAvailable() ? (
          <PhoneEntries phone={stage.phone} clock={stage.clock} />
        ) : (
          <Notice tone="warn">{t("practice.phone.no-codes")}</Notice>
        )}
      </div>
      <Button icon="phone" onClick={scan}>
        {t("practice.phone.scan")}
      </Button>
      <StatusLine>{message !== "" && <p>{message}</p>}</StatusLine>
      <Disclosure summary={t("practice.phone.type-key")}>
        <TypedKeyForm phone={stage.phone} />
      </Disclosure>
      <PhoneClock phone={stage.phone} />
    </section>
  );
}
