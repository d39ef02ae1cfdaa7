import { useState } from "react";
import { useNavigate } from "react-router";
import { retryTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { mayAdminister, useSession } from "../../queries/session.ts";
import { useEmbedded } from "../../queries/services.ts";
import { useWorkQueue } from "../../queries/work-queue.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { Pager } from "../../ui/pager.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { ExportUsers } from "./export-users.tsx";
import { ScanProgress, ShareBar } from "./scan-progress.tsx";
import { SelectionBar, useSelection } from "./selection.tsx";
import { useShownUsers } from "./use-shown-users.ts";
import { UsersList } from "./users-list.tsx";
import { useUsersView } from "./users-view.ts";
import styles from "./users.module.css";

/** The work list: who has MFA, who has not, and what to do about it. */
export function UsersPage() {
  const texts = useTexts();
  const { t } = texts;
  const navigate = useNavigate();
  const session = useSession();
  const embedded = useEmbedded();
  const queue = useWorkQueue();
  const [view, changeView] = useUsersView();
  const [countWanted, setCountWanted] = useState(false);
  const selection = useSelection();
  const shown = useShownUsers(view, countWanted);
  const onlySelf = session.kind === "signed-in" && !mayAdminister(session.roleName);

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
        <SearchField
          label={t("users.find")}
          query={view.query}
          onSearch={(query) => changeView({ query }, "replace")}
        />
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
        <ExportUsers query={view.query}>
          {!onlySelf && embedded && <PageLink to={paths.audit()}>{t("users.audit")}</PageLink>}
        </ExportUsers>
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
      <UsersList
        shown={shown}
        view={view}
        selection={selection}
        onShowAll={() => changeView({ query: "", filter: "all" })}
      />
      <Pager
        label={t("users.pages")}
        place={t("users.page", { page: view.page, pages: shown.pages })}
        page={view.page}
        pages={shown.pages}
        previous={{ text: t("users.previous.short"), name: t("users.previous") }}
        next={{ text: t("users.next.short"), name: t("users.next") }}
        onPage={(page) => changeView({ page })}
      />
      <SelectionBar count={selection.users.length} onClear={selection.clear} onWork={workThrough} />
    </div>
  );
}
