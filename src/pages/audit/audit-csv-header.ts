import type { Texts } from "../../i18n/texts.ts";

/** The headings of the file in the language of the page, in the order of the columns of `auditCsv`. */
export function auditCsvHeader({ t }: Texts): readonly string[] {
  return [
    t("audit.when"),
    t("audit.event"),
    t("audit.outcome"),
    t("audit.user"),
    t("audit.by"),
    t("audit.reason"),
    t("audit.address"),
    t("audit.trace"),
  ];
}
