import type { Texts } from "../../i18n/texts.ts";
import type { CsvTexts } from "./user-csv.ts";

/** The words of the file, in the language of the page. */
export function csvTexts({ t }: Texts): CsvTexts {
  return {
    name: t("users.csv.name"),
    description: t("users.csv.description"),
    role: t("users.csv.role"),
    type: t("users.csv.type"),
    mfa: t("users.csv.mfa"),
    types: { Internal: t("users.csv.internal"), IdentityProvider: t("users.external") },
    states: { on: t("users.mfa.on"), off: t("users.mfa.off"), unknown: t("users.mfa.unknown") },
  };
}
