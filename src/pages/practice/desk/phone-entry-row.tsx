import { useTexts } from "../../../i18n/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import type { PhoneEntry } from "../phone/phone-entry.ts";
import type { PhoneCode } from "../phone/use-phone-codes.ts";
import { CodeDigits } from "./code-digits.tsx";
import styles from "./phone-panel.module.css";

interface PhoneEntryRowProps {
  readonly entry: PhoneEntry;
  /** Absent for the moment until the first code is computed. */
  readonly shown: PhoneCode | undefined;
  readonly onDelete: () => void;
}

export function PhoneEntryRow({ entry, shown, onDelete }: PhoneEntryRowProps) {
  const { t } = useTexts();
  const { account } = entry;
  return (
    <li className={styles["entry"]}>
      <span className={styles["account"]}>
        <bdi>{account}</bdi>
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
