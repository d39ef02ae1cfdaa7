import { useState } from "react";
import type { WaitingSignIn } from "../../api/contract/waiting-sign-in.ts";
import { isRefusedFor } from "../../api/failure.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { ReadFailed } from "../../read-failed.tsx";
import { useHelpWaiting, useWaitingSignIns } from "../../queries/waiting-sign-ins.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { buttonClass, Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { LetInDialog } from "./let-in-dialog.tsx";
import styles from "./waiting.module.css";
import cards from "../../ui/card-list.module.css";
import type { Texts } from "../../i18n/texts.ts";

/** Whose sign-ins have to wait, with what an administrator can do about it. */
export function WaitingPage() {
  const { t } = useTexts();
  const reading = useWaitingSignIns();
  const { found, failure } = reading;
  const notOffered = isRefusedFor(failure, "not-offered");
  return (
    <Card>
      <PageHeading>{t("audit.waiting.heading")}</PageHeading>
      <p>{t(notOffered ? "audit.waiting.not-offered" : "audit.waiting.text")}</p>
      {!notOffered && <ReadFailed reading={reading} call="askGuard" />}
      <StatusLine>
        {found === null && failure === null && t("frame.loading")}
        {found?.length === 0 && t("audit.waiting.none")}
      </StatusLine>
      <Accounts waiting={found ?? []} />
      <ActionRow>
        <PageLink className={buttonClass("secondary")} to={paths.users()}>
          {t("audit.back")}
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
  // Who waits no longer goes, and their buttons with them.
  useKeptFocus(accounts.join());
  return (
    <>
      {failure !== null && <FailureNotice {...failureTexts(texts, failure, "tellGuard")} />}
      <StatusLine>{helped !== null && <Notice tone="info">{helped}</Notice>}</StatusLine>
      {accounts.length > 0 && (
        <ul className={cards["list"]} aria-label={t("audit.waiting.list")}>
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

interface WaitingAccountProps {
  /** Of one account, one at least. */
  readonly reasons: readonly WaitingSignIn[];
  readonly busy: boolean;
  readonly onClear: () => void;
  readonly onLetIn: () => void;
}

/** One account: why its sign-ins have to wait, and until when. */
function WaitingAccount({ reasons, busy, onClear, onLetIn }: WaitingAccountProps) {
  const texts = useTexts();
  const { t, formatDate } = texts;
  const name = reasons[0]?.user?.name;
  return (
    <article className={cards["card"]}>
      <h2>{name === undefined ? t("audit.waiting.unknown") : <bdi>{name}</bdi>}</h2>
      <ul className={styles["reasons"]}>
        {reasons.map((reason, index) => (
          <li key={index}>
            {[
              t(`audit.waiting.step.${reason.step}`),
              whyWords(texts, reason),
              reason.until === null
                ? t("audit.waiting.until.cleared")
                : t("audit.waiting.until", { when: formatDate(reason.until, "instant") }),
            ].join(" · ")}
          </li>
        ))}
      </ul>
      <ActionRow>
        <Button busy={busy} onClick={onLetIn}>
          {t("audit.waiting.let-in")}
        </Button>
        <Button kind="primary" busy={busy} onClick={onClear}>
          {t("audit.waiting.clear")}
        </Button>
      </ActionRow>
    </article>
  );
}

function whyWords({ t }: Texts, { why, place, until }: WaitingSignIn): string {
  if (until === null) return t("audit.waiting.why.stopped");
  if (why === "address" || why === "network") return t("audit.waiting.why.place", { place: place ?? "" });
  return t(`audit.waiting.why.${why}`);
}
