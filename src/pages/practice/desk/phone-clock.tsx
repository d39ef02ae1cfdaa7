import { useTexts } from "../../../i18n/use-texts.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import type { Phone } from "../phone/create-phone.ts";
import { useObservable } from "../use-observable.ts";

const minuteChoices = [-10, -5, -3, -2, -1, 0, 1, 2, 3, 5, 10] as const;

/** Sets the phone's clock wrong, which is what most refused codes come from. */
export function PhoneClock({ phone }: { readonly phone: Phone }) {
  const { t } = useTexts();
  const { clockMinutes } = useObservable(phone.state);

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
