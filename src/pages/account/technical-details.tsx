import { useTexts } from "../../i18n/use-texts.ts";
import { useApiVersion } from "../../queries/services.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Facts } from "../../ui/facts.tsx";

/** What an administrator or a help desk asks for; nothing before the system has answered. */
export function TechnicalDetails() {
  const { t } = useTexts();
  const version = useApiVersion();
  if (version === null) return null;
  return (
    <Disclosure summary={t("account.details")}>
      <Facts items={[{ term: t("account.api-version"), value: version }]} />
    </Disclosure>
  );
}
