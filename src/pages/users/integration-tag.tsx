import { useTexts } from "../../i18n/use-texts.ts";
import { useIsIntegrationAccount } from "../../queries/integration-accounts.ts";
import styles from "./user-row.module.css";

/** Marks the account of a backup server, where MFA must stay off. */
export function IntegrationTag({ userName }: { readonly userName: string }) {
  const { t } = useTexts();
  const isIntegration = useIsIntegrationAccount();
  return isIntegration(userName) && <span className={styles["tag"]}>{t("users.integration")}</span>;
}
