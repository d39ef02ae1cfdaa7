import { useTexts } from "../../../i18n/use-texts.ts";
import { totpAvailable } from "../../../lib/totp.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { useStore } from "../../../ui/hooks/use-store.ts";
import { Notice } from "../../../ui/notice.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import type { ApplianceClock } from "../appliance/world.ts";
import type { Phone } from "../phone/create-phone.ts";
import { PhoneEntries } from "./phone-codes.tsx";
import { ScanLine } from "./scan-line.tsx";
import { TypedKeyForm } from "./typed-key-form.tsx";
import styles from "./phone.module.css";

const minuteChoices = [-10, -5, -3, -2, -1, 0, 1, 2, 3, 5, 10] as const;

interface PhoneFaceProps {
  readonly phone: Phone;
  readonly clock: ApplianceClock;
  readonly scan: () => Promise<string | null>;
  /** In its own window the key comes by voice: the form is not folded away. */
  readonly byVoice?: boolean;
}

/** A phone with an authenticator app on it. It knows what was scanned or entered, and nothing else. */
export function PhoneFace({ phone, clock, scan, byVoice = false }: PhoneFaceProps) {
  const { t } = useTexts();
  const form = <TypedKeyForm phone={phone} />;
  return (
    <>
      <div className={styles["phone"]}>
        {totpAvailable() ? (
          <PhoneEntries phone={phone} clock={clock} />
        ) : (
          <Notice tone="warn">{t("practice.phone.no-codes")}</Notice>
        )}
      </div>
      {byVoice ? form : <ScanLine scan={scan} />}
      {byVoice ? (
        <ScanLine scan={scan} />
      ) : (
        <Disclosure summary={t("practice.phone.enter-key")}>{form}</Disclosure>
      )}
      <PhoneClock phone={phone} />
    </>
  );
}

/** Sets the phone's clock wrong, which is what most refused codes come from. */
function PhoneClock({ phone }: { readonly phone: Phone }) {
  const { t } = useTexts();
  const { clockMinutes } = useStore(phone.state);

  function nameOf(minutes: number): string {
    if (minutes === 0) return t("practice.phone.clock.right");
    return minutes < 0
      ? t("practice.phone.clock.behind", { count: -minutes })
      : t("practice.phone.clock.ahead", { count: minutes });
  }
  return (
    <SelectField
      label={t("practice.phone.clock")}
      value={String(clockMinutes)}
      options={minuteChoices.map((minutes) => ({ value: String(minutes), name: nameOf(minutes) }))}
      onChange={(value) => phone.setClock(Number(value))}
    />
  );
}
