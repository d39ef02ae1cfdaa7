import { retryTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PAGE_SIZE, pagesOf } from "../../lib/paging.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useAudit } from "../../queries/audit.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { Pager } from "../../ui/pager.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { AuditTable } from "./audit-table.tsx";
import { useAuditView } from "./audit-view.ts";
import { ExportAudit } from "./export-audit.tsx";
import styles from "./audit.module.css";

/** What happened to whose MFA, as the embedded appliance recorded it; where none is offered, that is said. */
export function AuditPage() {
  const texts = useTexts();
  const { t, rich } = texts;
  const [view, change] = useAuditView();
  const offset = (view.page - 1) * PAGE_SIZE;
  const { page, loading, failure, reload } = useAudit({ offset, limit: PAGE_SIZE, userId: view.userId });
  const notOffered = failure?.kind === "refused" && failure.reason === "not-offered";
  const about = page?.rows.find((entry) => entry.userId === view.userId)?.userName ?? view.userId;
  const pages = pagesOf(page?.total ?? 0);
  return (
    <div className={styles["page"]}>
      <PageHeading>{t("audit.heading")}</PageHeading>
      <div>
        <p>{t("audit.text")}</p>
        <PageLink className={styles["back"]} to={paths.users()}>
          {t("audit.back")}
        </PageLink>
      </div>
      {notOffered && (
        <Notice tone="info" role="status">
          <p>{t("audit.not-offered")}</p>
        </Notice>
      )}
      {failure !== null && !notOffered && (
        <RetryNotice {...retryTexts(texts, failure, "listAudit")} busy={loading} onRetry={reload} />
      )}
      <StatusLine>
        {page === null && loading && t("audit.loading")}
        {page !== null &&
          failure === null &&
          (page.total === 0 ? t("audit.none") : t("audit.total", { count: page.total }))}
      </StatusLine>
      {page !== null && !notOffered && (
        <>
          {view.userId !== null && (
            <div className={styles["filter"]}>
              <p>{rich("audit.of", { name: <bdi>{about}</bdi> })}</p>
              <Button onClick={() => change({ userId: null })}>{t("audit.all")}</Button>
            </div>
          )}
          {page.total > 0 && (
            <div className={styles["filter"]}>
              <ExportAudit userId={view.userId} />
            </div>
          )}
          {page.badRows > 0 && <Notice tone="warn">{t("audit.bad-rows", { count: page.badRows })}</Notice>}
          {page.rows.length > 0 && (
            <AuditTable
              entries={page.rows}
              old={page.offset !== offset}
              onUser={view.userId === null ? (userId) => change({ userId }) : null}
            />
          )}
          <Pager
            label={t("audit.pages")}
            place={t("audit.page", { page: view.page, pages })}
            page={view.page}
            pages={pages}
            previous={{ text: t("audit.newer") }}
            next={{ text: t("audit.older") }}
            onPage={(next) => change({ page: next })}
          />
        </>
      )}
    </div>
  );
}
