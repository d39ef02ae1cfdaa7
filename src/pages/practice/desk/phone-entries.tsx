import { useCallback } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import type { ApplianceClock } from "../appliance/appliance-clock.ts";
import type { Phone } from "../phone/create-phone.ts";
import { usePhoneCodes } from "../phone/use-phone-codes.ts";
import { useObservable } from "../use-observable.ts";
import { PhoneEntryRow } from "./phone-entry-row.tsx";
import styles from "./phone-panel.module.css";

interface PhoneEntriesProps {
  readonly phone: Phone;
  readonly clock: ApplianceClock;
}

/** The accounts of the phone with their codes by the phone's own clock. */
export function PhoneEntries({ phone, clock }: PhoneEntriesProps) {
  const { t } = useTexts();
  const { entries, clockMinutes } = useObservable(phone.state);
  const phoneNow = useCallback(() => clock.now() + clockMinutes * 60_000, [clock, clockMinutes]);
  const codes = usePhoneCodes(entries, phoneNow);
  if (entries.length === 0) return <p className={styles["rest"]}>{t("practice.phone.empty")}</p>;
  return (
    <ul className={styles["entries"]}>
      {entries.map((entry) => (
        <PhoneEntryRow
          key={entry.id}
          entry={entry}
          shown={codes.get(entry.id)}
          onDelete={() => phone.remove(entry.id)}
        />
      ))}
    </ul>
  );
}
