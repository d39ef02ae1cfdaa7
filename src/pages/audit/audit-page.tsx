import type { AuditPage as AuditPageFound } from "../../api/contract/audit-entry.ts";
import { isRefusedFor } from "../../api/failure.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PAGE_SIZE, pagesOf } from "../../lib/paging.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { ReadFailed } from "../../read-failed.tsx";
import { useAudit, useAuditFile, type AuditFilter } from "../../queries/audit.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { Pager } from "../../ui/pager.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { AuditTable } from "./audit-table.tsx";
import { AuditTools, isNarrowed, useAuditView, wholeAudit, type AuditView } from "./audit-tools.tsx";
import styles from "./audit.module.css";
import { downloadFile } from "../../lib/text-file.ts";
import { FileExport } from "../../file-export.tsx";

/** What happened to whose MFA, as a server of ours recorded it; where none is offered, that is said. */
export function AuditPage() {
  const { t } = useTexts();
  const [view, change] = useAuditView();
  const { page: pageNumber, ...filter } = view;
  const offset = (pageNumber - 1) * PAGE_SIZE;
  const reading = useAudit({ ...filter, offset, limit: PAGE_SIZE });
  const { found, loading, failure } = reading;
  const notOffered = isRefusedFor(failure, "not-offered");
  return (
    <div className={styles["page"]}>
      <PageHeading>{t("audit.heading")}</PageHeading>
      <div>
        <p>{t("audit.text")}</p>
        <PageLink className={styles["back"]} to={paths.users()}>
          {t("audit.back")}
        </PageLink>
      </div>
      {notOffered && <Notice tone="info" role="status" text={t("audit.not-offered")} />}
      {found !== null && !notOffered && <AuditTools view={view} onChange={change} />}
      {!notOffered && <ReadFailed reading={reading} call="listAudit" />}
      <div className={styles["filter"]}>
        <StatusLine>
          {found === null && loading && t("audit.loading")}
          {found !== null && failure === null && <HowMany {...found} narrowed={isNarrowed(filter)} />}
        </StatusLine>
        {isNarrowed(filter) && <Button onClick={() => change(wholeAudit)}>{t("audit.all")}</Button>}
        {found !== null && !notOffered && found.page.total > 0 && <ExportAudit filter={filter} />}
      </div>
      {found !== null && !notOffered && <Entries {...found} view={view} onChange={change} />}
    </div>
  );
}

function HowMany({ page, more, narrowed }: AuditPageFound & { readonly narrowed: boolean }) {
  const { t } = useTexts();
  if (page.total === 0) return t(narrowed ? "audit.none.found" : "audit.none");
  return t(more ? "audit.more" : "audit.total", { count: page.total });
}

interface EntriesProps extends AuditPageFound {
  readonly view: AuditView;
  readonly onChange: (change: Partial<AuditView>) => void;
}

function Entries({ page, view, onChange }: EntriesProps) {
  const { t } = useTexts();
  const pages = pagesOf(page.total);
  return (
    <>
      {page.badRows > 0 && <Notice tone="warn">{t("audit.bad-rows", { count: page.badRows })}</Notice>}
      {page.rows.length > 0 && (
        <AuditTable
          entries={page.rows}
          old={page.offset !== (view.page - 1) * PAGE_SIZE}
          onUser={view.user === "" ? (user) => onChange({ user }) : null}
        />
      )}
      <Pager
        label={t("audit.pages")}
        place={t("audit.page", { page: view.page, pages })}
        page={view.page}
        pages={pages}
        previous={{ text: t("audit.newer") }}
        next={{ text: t("audit.older") }}
        onPage={(next) => onChange({ page: next })}
      />
    </>
  );
}

/** Exactly what the filter finds, as a file; its last line is what `verify-audit` takes. */
function ExportAudit({ filter }: { readonly filter: AuditFilter }) {
  const { t } = useTexts();
  const readFile = useAuditFile();
  return (
    <FileExport
      label={t("audit.export")}
      working={() => t("audit.export.begun")}
      stopLabel={t("audit.stop")}
      call="listAudit"
      make={async ({ signal }) => {
        const name = t("audit.csv.file", { date: new Date().toISOString().slice(0, 10) });
        downloadFile(`${name}.csv`, await readFile(filter, signal));
      }}
    />
  );
}
