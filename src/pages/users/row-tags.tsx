import type { ListedUser } from "../../api/contract/found-users.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useIsIntegrationAccount } from "../../queries/integration-accounts.ts";
import { useRequestOf } from "../../queries/phone-requests.ts";
import styles from "./user-row.module.css";

const everyMs = 10_000;

/** What has to be known of somebody before anything is done to their MFA. */
export function RowTags({ user }: { readonly user: ListedUser }) {
  const { t } = useTexts();
  const isIntegration = useIsIntegrationAccount();
  const request = useRequestOf(user, everyMs);
  return (
    <>
      {isIntegration(user.name) && <span className={styles["tag"]}>{t("users.integration")}</span>}
      {user.withoutOwnMfa && !user.external && <span className={styles["tag"]}>{t("users.no-own-mfa")}</span>}
      {request !== null && (
        <PageLink className={styles["tag"]} to={paths.request(request.id)}>
          {t("users.asks")}
        </PageLink>
      )}
    </>
  );
}
