import { useTexts } from "../../i18n/use-texts.ts";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { HelpLine } from "../../ui/help-line.tsx";

/** Whom to ask, in the words of the operator (config.json). */
export function AccountHelp() {
  const { t } = useTexts();
  const { helpText, helpUrl } = useRuntimeConfig();
  if (helpText === "" && helpUrl === "") return null;
  return (
    <HelpLine text={helpText}>
      {helpUrl !== "" && (
        <a href={helpUrl} rel="noreferrer">
          {t("account.help")}
        </a>
      )}
    </HelpLine>
  );
}
