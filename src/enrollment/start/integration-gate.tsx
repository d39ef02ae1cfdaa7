import { useState, type ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { useIsIntegrationAccount } from "../../queries/integration-accounts.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/**
 * What stands before the set-up of an account that a backup server signs in with: MFA breaks that sign-in. Null for every
 * other account, and once somebody has chosen to go on.
 */
export function useIntegrationGate(userName: string): ReactNode {
  const { t } = useTexts();
  const isIntegration = useIsIntegrationAccount();
  const [agreed, setAgreed] = useState(false);
  if (agreed || !isIntegration(userName)) return null;
  return (
    <Notice tone="warn" role="alert" title={t("enroll.ready.integration")}>
      <p>{t("enroll.ready.integration.text")}</p>
      <Button onClick={() => setAgreed(true)}>{t("enroll.ready.integration.go")}</Button>
    </Notice>
  );
}
