import { useState } from "react";
import { isRefusedFor, type Failure } from "../../api/failure.ts";
import { pagerTexts } from "../../i18n/pager-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { ReadFailed } from "../../read-failed.tsx";
import { mayAdminister, useSession } from "../../queries/session.ts";
import { useCapabilities, useRuntimeConfig } from "../../queries/services.ts";
import { useUserSelection } from "../../queries/user-selection.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { ExportUsers } from "./export-users.tsx";
import { ScanProgress, ShareBar } from "./scan-progress.tsx";
import { SelectionBar, SelectMany, OpenQueues } from "./selection-bar.tsx";
import { useShownUsers } from "./use-shown-users.ts";
import { UsersList } from "./users-list.tsx";
import { UsersTools, everybody, useUsersView } from "./users-tools.tsx";
import styles from "./users.module.css";
import { usePolicy } from "../../queries/cases.ts";
import { Pager } from "../../ui/pager.tsx";

/** The work list: who has MFA, who has not, and what to do about it. */
export function UsersPage() {
  const texts = useTexts();
  const { t, formatDate } = texts;
  const session = useSession();
  const { guard, embedded } = useRuntimeConfig();
  const can = useCapabilities();
  const [view, changeView] = useUsersView();
  const [countWanted, setCountWanted] = useState(false);
  const selection = useUserSelection(view);
  const onlySelf = session.kind === "signed-in" && !mayAdminister(session.roleName, can);
  const shown = useShownUsers(view, guard && !onlySelf, countWanted);
  const finds = shown.scan === null;
  const checkAppliance = !onlySelf && guard && !embedded && <p>{t("users.check-appliance")}</p>;

  return (
    <div className={styles["page"]}>
      <div className={styles["title"]}>
        <PageHeading>{t("users.heading")}</PageHeading>
        {!onlySelf && (guard || embedded) && (
          <div className={styles["ways"]}>
            <PageLink to={paths.audit()}>{t("users.audit")}</PageLink>
            <PageLink to={paths.waiting()}>{t("users.waiting")}</PageLink>
          </div>
        )}
        {!onlySelf && <ShareBar shown={shown} onCount={() => setCountWanted(true)} />}
      </div>
      {onlySelf && <Notice tone="info">{t("users.only-you")}</Notice>}
      <UsersTools view={view} roles={shown.roles} finds={finds} onChange={changeView} />
      {!onlySelf && guard && <GuardLimits />}
      {!onlySelf && guard && <OpenQueues />}
      <ReadFailed reading={shown} call="listUsers">
        {shown.rows !== null && <p>{t("users.stale")}</p>}
        {isOdd(shown.failure) && checkAppliance}
      </ReadFailed>
      {shown.asOf !== null && (
        <p className={styles["age"]}>{t("users.as-of", { when: formatDate(shown.asOf, "date-time") })}</p>
      )}
      {shown.badRows > 0 && (
        <Notice tone="warn">
          <p>{t("users.bad-rows", { count: shown.badRows })}</p>
          {checkAppliance}
        </Notice>
      )}
      {shown.scan !== null && <ScanProgress scan={shown.scan} />}
      <SelectMany shown={shown} filter={view} selection={finds ? selection : null}>
        <ExportUsers filter={view} count={shown.searching ? null : shown.total} scan={shown.scan} />
      </SelectMany>
      <UsersList
        shown={shown}
        view={view}
        selection={finds ? selection : null}
        onShowAll={() => changeView({ ...everybody, sort: view.sort })}
      />
      <Pager
        {...pagerTexts(texts, view.page, shown.pages)}
        jump={{ label: t("users.page.jump"), go: t("users.page.go") }}
        onPage={(page) => changeView({ page })}
      />
      {finds && <SelectionBar selection={selection} />}
    </div>
  );
}

/** An appliance that isn't as documented; what the network or the store did is no reason to look at it. */
function isOdd(failure: Failure | null): boolean {
  return (failure?.kind === "protocol" && failure.fault === "shape") || isRefusedFor(failure, "not-offered");
}

/** What the guard doesn't hold, so that nobody relies on it, and a name that people's apps would keep. */
function GuardLimits() {
  const { t, rich } = useTexts();
  const { embedded, issuer, issuerUnset } = useRuntimeConfig();
  const policy = usePolicy();
  return (
    <>
      {issuerUnset && (
        <Notice tone="warn" text={rich("users.issuer-unset", { issuer: <bdi>{issuer}</bdi> })} />
      )}
      {policy?.requireCase === "never" && <p className={styles["age"]}>{t("users.no-case")}</p>}
      {policy !== null && !embedded && <p className={styles["age"]}>{t("users.way-round")}</p>}
    </>
  );
}
