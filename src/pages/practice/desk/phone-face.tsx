import { useTexts } from "../../../i18n/use-texts.ts";
import { totpAvailable } from "../../../lib/totp.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { useStore } from "../../../ui/hooks/use-store.ts";
import { Notice } from "../../../ui/notice.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import type { ApplianceClock } from "../appliance/world.ts";
import type { Phone } from "../phone/create-phone.ts";
import { PhoneEntries } from "./phone-codes.tsx";
import styles from "./phone.module.css";
import { useState, type FormEvent } from "react";
import { Button } from "../../../ui/button.tsx";
import { StatusLine } from "../../../ui/status-line.tsx";
import { TextField } from "../../../ui/field.tsx";

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

interface ScanLineProps {
  /** Holds the camera to the app's screen: the account that was found, or null. */
  readonly scan: () => Promise<string | null>;
}

/** The phone's camera, and what came of it. */
function ScanLine({ scan }: ScanLineProps) {
  const { t } = useTexts();
  const [found, setFound] = useState<{ readonly account: string | null } | null>(null);

  async function look() {
    setFound({ account: await scan() });
  }
  return (
    <>
      <Button icon="phone" onClick={() => void look()}>
        {t("practice.phone.scan")}
      </Button>
      <StatusLine>
        {found !== null && (
          <p>
            {found.account === null
              ? t("practice.phone.nothing-to-scan")
              : t("practice.phone.scanned", { account: found.account })}
          </p>
        )}
      </StatusLine>
    </>
  );
}

/** For people who cannot scan: the key as it was heard or read, in groups or not. */
function TypedKeyForm({ phone }: { readonly phone: Phone }) {
  const { t } = useTexts();
  const [key, setKey] = useState("");
  const [account, setAccount] = useState("");
  const [refused, setRefused] = useState(false);

  function add(event: FormEvent) {
    event.preventDefault();
    const taken = phone.typeKey(key, account);
    setRefused(!taken);
    if (!taken) return;
    setKey("");
    setAccount("");
  }
  return (
    <form className={styles["form"]} onSubmit={add} noValidate>
      <TextField
        label={t("practice.phone.account")}
        value={account}
        onChange={setAccount}
        autoComplete="off"
      />
      <TextField
        label={t("practice.phone.key")}
        value={key}
        onChange={setKey}
        error={refused ? t("practice.phone.key-refused") : undefined}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button type="submit">{t("practice.phone.add")}</Button>
    </form>
  );
}
