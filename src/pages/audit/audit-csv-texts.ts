import type { Texts } from "../../i18n/texts.ts";
import type { AuditCsvTexts } from "./audit-csv.ts";

/** The words of the file, in the language of the page. */
export function auditCsvTexts({ t }: Texts): AuditCsvTexts {
  return {
    header: [
      t("audit.when"),
      t("audit.event"),
      t("audit.outcome"),
      t("audit.user"),
      t("audit.by"),
      t("audit.reason"),
      t("audit.address"),
      t("audit.trace"),
    ],
    outcomes: {
      done: t("audit.outcome.done"),
      refused: t("audit.outcome.refused"),
      unknown: t("audit.outcome.other"),
    },
  };
}
