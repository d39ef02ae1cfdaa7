import { useState } from "react";
import type { Case } from "../../api/contract/guard-case.ts";
import { isRefusedFor } from "../../api/failure.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { pagerTexts } from "../../i18n/pager-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { ReadFailed } from "../../read-failed.tsx";
import {
  CASES_A_PAGE,
  type Decision,
  useDecideCase,
  useOwnApprovals,
  useWaitingCases,
} from "../../queries/approvals.ts";
import { useGuarded } from "../../queries/cases.ts";
import { useProvedAction } from "../../queries/use-proved-action.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { Pager } from "../../ui/pager.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { OwnApprovals } from "./own-approvals.tsx";
import { WaitingCase } from "./waiting-case.tsx";
import cards from "../../ui/card-list.module.css";

/** What other administrators want to do, and may not without a second one. */
export function ApprovalsPage() {
  const texts = useTexts();
  const { t } = texts;
  const guarded = useGuarded();
  const [page, setPage] = useState(1);
  const waiting = useWaitingCases(page);
  const own = useOwnApprovals();
  const { found } = waiting;
  const both = {
    failure: waiting.failure ?? own.failure,
    loading: waiting.loading || own.loading,
    reload: () => [waiting, own].forEach((reading) => reading.reload()),
  };
  const pages = Math.max(1, Math.ceil((found?.total ?? 0) / CASES_A_PAGE));
  // The last page is gone when all on it is decided.
  if (found !== null && page > pages) setPage(pages);
  return (
    <Card>
      <PageHeading>{t("approvals.heading")}</PageHeading>
      <ReadFailed reading={both} call="askGuard" />
      {guarded ? (
        <>
          <p>{t("approvals.text")}</p>
          <StatusLine>
            {found === null && waiting.failure === null && t("frame.loading")}
            {found?.total === 0 && t("approvals.none")}
            {found !== null && pages > 1 && t("approvals.total", { count: found.total })}
          </StatusLine>
          <Waiting cases={found?.rows ?? []} tooNew={found?.tooNew ?? false} />
          <Pager {...pagerTexts(texts, page, pages)} onPage={setPage} />
          <OwnApprovals cases={own.cases} />
        </>
      ) : (
        <Notice tone="info" text={t("approvals.unguarded")} />
      )}
      <ActionRow>
        <PageLink className={buttonClass("secondary")} to={paths.users()}>
          {t("approvals.to-users")}
        </PageLink>
      </ActionRow>
    </Card>
  );
}

interface WaitingProps {
  readonly cases: readonly Case[];
  readonly tooNew: boolean;
}

function Waiting({ cases, tooNew }: WaitingProps) {
  const texts = useTexts();
  const { t } = texts;
  const [decided, setDecided] = useState<string | null>(null);
  const decideCase = useDecideCase();
  // What is decided goes, and its buttons with it.
  useKeptFocus(cases.map(({ id }) => id).join());
  const { run, busy, failure, stepUp } = useProvedAction(async (waiting: Case, decision: Decision) => {
    await decideCase(waiting.id ?? "", decision);
    const name = waiting.openedBy;
    setDecided(decision === "approve" ? t("approvals.approved", { name }) : t("approvals.declined"));
  });
  return (
    <>
      {isRefusedFor(failure, "not-allowed") && <FailureNotice text={t("approvals.not-yet")} trace={null} />}
      {failure !== null &&
        !isRefusedFor(failure, "step-up-required") &&
        !isRefusedFor(failure, "not-allowed") && (
          <FailureNotice {...failureTexts(texts, failure, "tellGuard")} />
        )}
      <StatusLine>{decided}</StatusLine>
      {cases.length > 0 && (
        <ul className={cards["list"]} aria-label={t("approvals.list")}>
          {cases.map((waiting) => (
            <li key={waiting.id}>
              <WaitingCase
                waiting={waiting}
                tooNew={tooNew}
                busy={busy}
                onDecide={(decision) => void run(waiting, decision)}
              />
            </li>
          ))}
        </ul>
      )}
      {stepUp.open && <StepUpDialog {...stepUp} />}
    </>
  );
}
