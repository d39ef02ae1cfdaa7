import { useCallback } from "react";
import type { ApplianceClock } from "../appliance/appliance-clock.ts";
import type { Phone } from "../phone/create-phone.ts";
import { usePhoneCodes } from "../phone/use-phone-codes.ts";
import { useObservable } from "../use-observable.ts";
import { CodeDigits } from "./code-digits.tsx";
import styles from "./newest-code.module.css";

interface NewestCodeProps {
  readonly phone: Phone;
  readonly clock: ApplianceClock;
}

/** What one sees of the phone while the sheet is down: enough to type the code on the page above it. */
export function NewestCode({ phone, clock }: NewestCodeProps) {
  const { entries, clockMinutes } = useObservable(phone.state);
  const phoneNow = useCallback(() => clock.now() + clockMinutes * 60_000, [clock, clockMinutes]);
  const codes = usePhoneCodes(entries, phoneNow);
  const [newest] = entries;
  if (newest === undefined) return null;
  return (
    <p className={styles["newest"]}>
      <bdi className={styles["account"]}>{newest.account}</bdi>
      <span className={styles["code"]}>
        <CodeDigits code={codes.get(newest.id)?.code ?? ""} />
      </span>
    </p>
  );
}
