import { useState } from "react";
import { useNavigate } from "react-router";
import { failureMessage } from "../../i18n/failure-message.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useSession } from "../../queries/session.ts";
import { useWorkQueue } from "../../queries/work-queue.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
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
  const { t, say } = useTexts();
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
        <ShareBar share={shown.share} total={shown.total} onCount={() => setCountWanted(true)} />
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
        <ExportButton query={view.query} />
        {!onlySelf && <PageLink to={paths.audit()}>{t("users.audit")}</PageLink>}
      </div>
      {shown.failure !== null && (
        <Notice tone="bad" role="alert" title={shown.rows === null ? undefined : t("users.stale")}>
          <p>{say(failureMessage(shown.failure, "listUsers"))}</p>
          <Button onClick={shown.reload}>{t("frame.try-again")}</Button>
        </Notice>
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
