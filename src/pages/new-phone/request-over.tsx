import { useNavigate } from "react-router";
import type { RequestEnd } from "../../api/contract/new-phone.ts";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { OperatorHelp } from "../../operator-help.tsx";
import { paths } from "../../paths.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";

/** MFA is on, by the new phone. */
export function RequestDone({ account }: { readonly account: string }) {
  const { t, rich } = useTexts();
  const navigate = useNavigate();
  return (
    <>
      <PageHeading key="done">{t("enroll.done.heading")}</PageHeading>
      <p>{t("new-phone.done.text")}</p>
      {account !== "" && <p>{rich("new-phone.done.old", { account: <AccountName name={account} /> })}</p>}
      <ActionBar>
        <Button kind="primary" onClick={() => void navigate(paths.signIn(), { replace: true })}>
          {t("sign-in.submit")}
        </Button>
      </ActionBar>
    </>
  );
}

const texts: Readonly<Record<RequestEnd, PlainKey>> = {
  "wrong-number": "new-phone.ended.wrong-number",
  expired: "new-phone.ended.expired",
  cancelled: "new-phone.ended.cancelled",
  "not-me": "new-phone.ended.not-me",
  impostor: "new-phone.ended.refused",
  "check-failed": "new-phone.ended.refused",
  declined: "new-phone.ended.refused",
  "call-ended": "new-phone.ended.call-ended",
  failed: "new-phone.ended.failed",
};

interface RequestEndedProps {
  readonly end: RequestEnd;
  /** An accept got no answer. */
  readonly unsure: boolean;
  /** What was added to the app; "" for nothing. */
  readonly account: string;
}

/** Why it is over, what is true of the account, and the way on. */
export function RequestEnded({ end, unsure, account }: RequestEndedProps) {
  const { t, rich } = useTexts();
  const navigate = useNavigate();
  const named = { account: <AccountName name={account} /> };
  return (
    <>
      <PageHeading key="ended">{t("new-phone.ended.heading")}</PageHeading>
      <p>{t(texts[end])}</p>
      {unsure ? (
        <p>{rich("new-phone.ended.unsure", named)}</p>
      ) : (
        <>
          <p>{t("new-phone.ended.nothing")}</p>
          {account !== "" && <p>{rich("new-phone.ended.delete", named)}</p>}
        </>
      )}
      <OperatorHelp />
      <ActionBar>
        <Button
          kind="primary"
          onClick={() =>
            void navigate(paths.signIn(unsure ? undefined : paths.newPhone()), { replace: true })
          }
        >
          {t(unsure ? "sign-in.submit" : "new-phone.again")}
        </Button>
      </ActionBar>
    </>
  );
}
