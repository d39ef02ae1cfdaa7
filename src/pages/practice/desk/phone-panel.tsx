import { useId, useState } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { assertNever } from "../../../lib/assert-never.ts";
import { totpAvailable } from "../../../lib/totp.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { useStore } from "../../../ui/hooks/use-store.ts";
import { Notice } from "../../../ui/notice.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { StatusLine } from "../../../ui/status-line.tsx";
import type { Stage } from "../create-stage.ts";
import type { Phone } from "../phone/create-phone.ts";
import { PhoneEntries } from "./phone-codes.tsx";
import { TypedKeyForm } from "./typed-key-form.tsx";
import styles from "./phone.module.css";

const minuteChoices = [-10, -5, -3, -2, -1, 0, 1, 2, 3, 5, 10] as const;

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

type ScanOutcome =
  | { readonly kind: "not tried" }
  | { readonly kind: "nothing" }
  | { readonly kind: "scanned"; readonly account: string };

/** Holds the simulated phone's camera to the screen, and says what came of it. */
function useScan({ phone, uriOnScreen }: Stage): { scan: () => void; message: string } {
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<ScanOutcome>({ kind: "not tried" });

  function scan() {
    const uri = uriOnScreen();
    const taken = uri !== null && phone.scan(uri);
    const account = phone.state.get().entries[0]?.account ?? "";
    setOutcome(taken ? { kind: "scanned", account } : { kind: "nothing" });
  }
  function message(): string {
    switch (outcome.kind) {
      case "not tried":
        return "";
      case "nothing":
        return t("practice.phone.nothing-to-scan");
      case "scanned":
        return t("practice.phone.scanned", { account: outcome.account });
      default:
        return assertNever(outcome);
    }
  }
  return { scan, message: message() };
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
