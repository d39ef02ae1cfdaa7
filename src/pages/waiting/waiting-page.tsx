import { useState } from "react";
import type { WaitingSignIn } from "../../api/contract/waiting-sign-in.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { failureTexts, retryTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useHelpWaiting, useWaitingSignIns } from "../../queries/waiting-sign-ins.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { LetInDialog } from "./let-in-dialog.tsx";
import { WaitingAccount } from "./waiting-account.tsx";
import styles from "./waiting.module.css";

/** Whose sign-ins have to wait, with what an administrator can do about it. */
export function WaitingPage() {
  const texts = useTexts();
  const { t } = texts;
  const { found, loading, failure, reload } = useWaitingSignIns();
  const notOffered = failure?.kind === "refused" && failure.reason === "not-offered";
  return (
    <Card>
      <PageHeading>{t("audit.waiting.heading")}</PageHeading>
      <p>{t(notOffered ? "audit.waiting.not-offered" : "audit.waiting.text")}</p>
      {failure !== null && !notOffered && (
        <RetryNotice {...retryTexts(texts, failure, "askGuard")} busy={loading} onRetry={reload} />
      )}
      <StatusLine>
        {found === null && failure === null && t("frame.loading")}
        {found?.length === 0 && t("audit.waiting.none")}
      </StatusLine>
      <Accounts waiting={found ?? []} />
      <ActionRow>
        <PageLink className={buttonClass("secondary")} to={paths.users()}>
          {t("audit.waiting.back")}
        </PageLink>
      </ActionRow>
    </Card>
  );
}

function Accounts({ waiting }: { readonly waiting: readonly WaitingSignIn[] }) {
  const texts = useTexts();
  const { t } = texts;
  const [chosen, setChosen] = useState<readonly WaitingSignIn[] | null>(null);
  const [helped, setHelped] = useState<string | null>(null);
  const { help, busy, failure, stepUp } = useHelpWaiting((done) => {
    setChosen(null);
    setHelped(
      done.kind === "clear"
        ? t("audit.waiting.cleared")
        : t("audit.waiting.let-in.done", { address: done.address }),
    );
  });
  const accounts = [...new Set(waiting.map(({ account }) => account))];
  return (
    <>
      {failure !== null && <FailureNotice {...failureTexts(texts, failure, "tellGuard")} />}
      <StatusLine>{helped !== null && <Notice tone="info">{helped}</Notice>}</StatusLine>
      {accounts.length > 0 && (
        <ul className={styles["accounts"]} aria-label={t("audit.waiting.list")}>
          {accounts.map((account) => {
            const reasons = waiting.filter((one) => one.account === account);
            return (
              <li key={account}>
                <WaitingAccount
                  reasons={reasons}
                  busy={busy}
                  onClear={() => help({ kind: "clear", account })}
                  onLetIn={() => setChosen(reasons)}
                />
              </li>
            );
          })}
        </ul>
      )}
      {chosen !== null && !stepUp.open && (
        <LetInDialog
          reasons={chosen}
          busy={busy}
          onCancel={() => setChosen(null)}
          onSubmit={(account, address) => help({ kind: "let-in", account, address })}
        />
      )}
      {stepUp.open && <StepUpDialog {...stepUp} />}
    </>
  );
}
