import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { EntryOfInterrupted } from "../../enrollment/entry-of-interrupted.tsx";
import { StateNow } from "../../enrollment/state-now.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** After a reload, or by a quoted address: what happened, what is true now, and one way on. */
export function LostCall() {
  const { t } = useTexts();
  const { user, reading, appliance, recreate, send } = useAssistance();
  const navigate = useNavigate();
  const checks = useIdentityChecks();

  function beginAgain() {
    send({ type: "restart" });
    checks.forget(user.id);
    void navigate(paths.walkthrough(user.id, 1));
  }
  return (
    <>
      <Notice tone="warn" role="status" title={t("walkthrough.lost.title")}>
        <p>{t("walkthrough.lost")}</p>
        <StateNow reason="interrupted" recreate={recreate} reading={reading} name={user.name} />
        <EntryOfInterrupted appliance={appliance} reading={reading} name={user.name} />
      </Notice>
      <ActionRow>
        <Button kind="primary" onClick={beginAgain}>
          {t("walkthrough.begin-again")}
        </Button>
      </ActionRow>
    </>
  );
}
