import type { AboutPerson } from "../../api/contract/about-person.ts";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useAboutPerson } from "../../queries/cases.ts";
import { Notice } from "../../ui/notice.tsx";

/** What went wrong about this person within 72 hours, whichever agent it was with. */
export function FailedBefore({ userId }: { readonly userId: string | undefined }) {
  const texts = useTexts();
  const failures = useAboutPerson(userId)?.failures ?? [];
  if (failures.length === 0) return null;
  return (
    <Notice tone="bad" title={texts.t("gate.failures", { count: failures.length })}>
      <ul>
        {failures.map((failure, index) => (
          <li key={index}>{failureLine(failure, texts)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** When, what, and with which agent. */
export function failureLine(
  { kind, at, by }: AboutPerson["failures"][number],
  { t, formatDate }: Texts,
): string {
  const row = { time: formatDate(at, "zoned"), what: t(`gate.failures.${kind}`) };
  return by === "" ? t("gate.failures.row.nameless", row) : t("gate.failures.row", { ...row, name: by });
}
