import { useState } from "react";
import { useNavigate } from "react-router";
import { retryTexts } from "../../i18n/retry-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useSession } from "../../queries/session.ts";
import { useWorkQueue } from "../../queries/work-queue.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { ExportButton } from "./export-button.tsx";
import { ListBody } from "./list-body.tsx";
import { Pager } from "./pager.tsx";
import { ScanProgress } from "./scan-progress.tsx";
import { SearchField } from "./search-field.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { ShareBar } from "./share-bar.tsx";
import { useSelection } from "./use-selection.ts";
import { useShownUsers } from "./use-shown-users.ts";
import { useUsersView } from "./users-view.ts";
import styles from "./users.module.css";

/** The work list: who has MFA, who has not, and what to do about it. */
export function UsersPage() {
  const texts = useTexts();
  const { t } = texts;
  const navigate = useNavigate();
  const session = useSession();
  const queue = useWorkQueue();
  const [view, changeView] = useUsersView();
  const [countWanted, setCountWanted] = useState(false);
  const selection = useSelection();
  const shown = useShownUsers(view, countWanted);
  const onlySelf =
    session.kind === "signed-in" && session.roleName !== null && session.roleName !== "PortalAdmin";

  function workThrough() {
    queue.start(selection.users.map(({ id, name }) => ({ userId: id, userName: name })));
    void navigate(paths.queue());
  }
  return (
    <div className={styles["page"]}>
      <div className={styles["title"]}>
        <PageHeading>{t("users.heading")}</PageHeading>
        {/* How many there are is not known before a list was read. */}
        {shown.rows !== null && (
          <ShareBar share={shown.share} total={shown.total} onCount={() => setCountWanted(true)} />
        )}
      </div>
      {onlySelf && <Notice tone="info">{t("users.only-you")}</Notice>}
      <div className={styles["tools"]} role="search">
        <SearchField query={view.query} onSearch={(query) => changeView({ query }, "replace")} />
        <SelectField
          label={t("users.filter")}
          value={view.filter}
          options={[
            { value: "all", name: t("users.filter.all") },
            { value: "on", name: t("users.filter.on") },
            { value: "off", name: t("users.filter.off") },
          ]}
          onChange={(filter) => changeView({ filter })}
        />
        <ExportButton query={view.query}>
          {!onlySelf && <PageLink to={paths.audit()}>{t("users.audit")}</PageLink>}
        </ExportButton>
      </div>
      {shown.failure !== null && (
        <RetryNotice
          {...retryTexts(texts, shown.failure, "listUsers")}
          busy={shown.loading}
          onRetry={shown.reload}
        >
          {shown.rows !== null && <p>{t("users.stale")}</p>}
        </RetryNotice>
      )}
      {shown.badRows > 0 && <Notice tone="warn">{t("users.bad-rows", { count: shown.badRows })}</Notice>}
      {view.filter !== "all" && <ScanProgress scan={shown.scan} />}
      <ListBody
        shown={shown}
        view={view}
        selection={selection}
        onShowAll={() => changeView({ query: "", filter: "all" })}
      />
      <Pager page={view.page} pages={shown.pages} onPage={(page) => changeView({ page })} />
      <SelectionBar selection={selection} onWork={workThrough} />
    </div>
  );
}
