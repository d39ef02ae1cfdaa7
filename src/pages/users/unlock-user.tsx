import type { User } from "../../api/contract/user.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useUnlockUser } from "../../queries/unlock-user.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Stack } from "../../ui/stack.tsx";

/** Lets somebody try again at once who waits after wrong passwords or codes. Only our own appliance can. */
export function UnlockUser({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const { run, busy, stepUp, done, failure } = useUnlockUser(user.id);

  if (stepUp.open) return <StepUpDialog onDone={stepUp.onDone} onCancel={onClose} />;
  if (done) {
    return (
      <ModalDialog key="done" open title={t("users.unlock.done", { name: user.name })} onClose={onClose}>
        <ActionRow>
          <Button kind="primary" onClick={onClose}>
            {t("users.unlock.close")}
          </Button>
        </ActionRow>
      </ModalDialog>
    );
  }
  return (
    <ModalDialog open title={t("users.unlock.title", { name: user.name })} onClose={onClose}>
      <Stack>
        <p>{t("users.unlock.text")}</p>
        {failure !== null && <FailureNotice {...failureTexts(texts, failure, "unlockUser")} />}
      </Stack>
      <ActionRow
        start={
          <Button kind="text" onClick={onClose}>
            {t("users.unlock.cancel")}
          </Button>
        }
      >
        <Button kind="primary" busy={busy} onClick={run}>
          {t("users.unlock.submit")}
        </Button>
      </ActionRow>
    </ModalDialog>
  );
}
