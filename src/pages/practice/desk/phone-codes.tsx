import { useTexts } from "../../../i18n/use-texts.ts";
import { AccountName } from "../../../ui/long-name.tsx";
import { Button } from "../../../ui/button.tsx";
import type { ApplianceClock } from "../appliance/world.ts";
import type { Phone, PhoneEntry } from "../phone/create-phone.ts";
import { usePhoneCodes, type PhoneCode } from "../phone/use-phone-codes.ts";
import { CodeDigits } from "./code-digits.tsx";
import styles from "./phone.module.css";

interface PhoneCodesProps {
  readonly phone: Phone;
  readonly clock: ApplianceClock;
}

/** The accounts of the phone with their codes by the phone's own clock. */
export function PhoneEntries({ phone, clock }: PhoneCodesProps) {
  const { t } = useTexts();
  const { entries, codes } = usePhoneCodes(phone, clock);
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

interface PhoneEntryRowProps {
  readonly entry: PhoneEntry;
  /** Absent for the moment until the first code is computed. */
  readonly shown: PhoneCode | undefined;
  readonly onDelete: () => void;
}

function PhoneEntryRow({ entry, shown, onDelete }: PhoneEntryRowProps) {
  const { t } = useTexts();
  const { account } = entry;
  return (
    <li className={styles["entry"]}>
      <span className={styles["account"]}>
        <AccountName name={account} />
      </span>
      <span className={styles["delete"]}>
        <Button
          kind="text"
          icon="cross"
          aria-label={t("practice.phone.delete", { account })}
          onClick={onDelete}
        />
      </span>
      <output className={styles["code"]} aria-label={t("practice.phone.code", { account })} aria-live="off">
        <CodeDigits code={shown?.code ?? ""} />
      </output>
      <span className={styles["rest"]}>
        {shown !== undefined && t("practice.phone.seconds-left", { count: shown.secondsLeft })}
      </span>
    </li>
  );
}

/** What can be seen of the phone while the sheet is down: enough to type the code on the page above it. */
export function NewestCode({ phone, clock }: PhoneCodesProps) {
  const { entries, codes } = usePhoneCodes(phone, clock);
  const [newest] = entries;
  if (newest === undefined) return null;
  return (
    <p className={styles["newest"]}>
      <bdi className={styles["newestAccount"]}>{newest.account}</bdi>
      <span className={styles["newestCode"]}>
        <CodeDigits code={codes.get(newest.id)?.code ?? ""} />
      </span>
    </p>
  );
}
