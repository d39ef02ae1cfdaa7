import { useNavigate } from "react-router";
import type { Failure } from "../../api/failure.ts";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { OperatorHelp } from "../../operator-help.tsx";
import { paths } from "../../paths.ts";
import { needsPassword } from "../../queries/own-request.ts";
import { useTriedAction } from "../../queries/use-tried-action.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";

/** Who will be asked and what is needed; the click asks. */
export function AskStep({ ask }: { readonly ask: () => Promise<void> }) {
  const texts = useTexts();
  const { t } = texts;
  const navigate = useNavigate();
  const { run, busy, failure } = useTriedAction(ask);
  const toSignIn = () => void navigate(paths.signIn(paths.newPhone()), { replace: true });
  const back = (
    <Button kind="text" icon="back" onClick={() => void navigate(paths.signIn(), { replace: true })}>
      {t("enroll.back")}
    </Button>
  );
  return (
    <>
      <PageHeading>{t("sign-in.lost.ask")}</PageHeading>
      {needsPassword(failure) ? (
        <>
          <p>{t("new-phone.ask.password")}</p>
          <ActionBar start={back}>
            <Button kind="primary" onClick={toSignIn}>
              {t("sign-in.submit")}
            </Button>
          </ActionBar>
        </>
      ) : (
        <>
          <p>{t("new-phone.ask.text")}</p>
          <p>{t("new-phone.ask.need")}</p>
          <OperatorHelp />
          {failure !== null && <AskFailure failure={failure} />}
          <ActionBar start={back}>
            <Button kind="primary" busy={busy} onClick={() => run()}>
              {t("new-phone.ask.submit")}
            </Button>
          </ActionBar>
        </>
      )}
    </>
  );
}

function AskFailure({ failure }: { readonly failure: Failure }) {
  const texts = useTexts();
  if (failure.kind === "refused" && failure.status === 409) {
    return <Notice tone="bad" role="alert" text={texts.t("new-phone.ask.open")} />;
  }
  return <FailureNotice {...failureTexts(texts, failure, "tellGuard")} />;
}
