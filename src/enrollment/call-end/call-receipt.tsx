import { useNavigate } from "react-router";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useGuarded } from "../../queries/cases.ts";
import { useQueueOf } from "../../queries/work-queue.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Stack } from "../../ui/stack.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import type { CallEnd, EndingCall } from "./use-call-end.ts";
import styles from "./call-end.module.css";

/** What goes into the ticket, to be copied. */
export function TicketNote({ end }: { readonly end: CallEnd }) {
  const { t } = useTexts();
  return (
    <section className={styles["noteBox"]}>
      <div className={styles["noteHead"]}>
        <h3>{t("walkthrough.note")}</h3>
        <Button icon="copy" onClick={end.copy}>
          {t("walkthrough.copy-note")}
        </Button>
      </div>
      <pre className={styles["note"]}>{end.note()}</pre>
      <StatusLine>
        {end.copied !== null &&
          t(end.copied === "copied" ? "walkthrough.note.copied" : "walkthrough.note.refused")}
      </StatusLine>
    </section>
  );
}

/** The note is in the clipboard, the record is written, and the next one may call. */
export function CallReceipt({ end, call }: { readonly end: CallEnd; readonly call: EndingCall }) {
  const texts = useTexts();
  const { t } = texts;
  const navigate = useNavigate();
  const recorded = useGuarded();
  const queue = useQueueOf(call.user.id);
  return (
    <ModalDialog title={t("walkthrough.end.ended")}>
      <Stack>
        {end.failure !== null && (
          <FailureNotice {...failureTexts(texts, end.failure, "tellGuard")}>
            <p>{t("walkthrough.end.not-recorded")}</p>
          </FailureNotice>
        )}
        {end.failure === null && (
          <p>{t(recorded ? "walkthrough.end.recorded" : "walkthrough.end.app-only")}</p>
        )}
        <TicketNote end={end} />
        <div className={styles["foot"]}>
          <ActionRow
            start={
              end.failure !== null && (
                <Button busy={end.busy} onClick={end.finish}>
                  {t("frame.try-again")}
                </Button>
              )
            }
          >
            {queue !== null && (
              <Button onClick={() => void navigate(paths.queue(queue))}>{t("walkthrough.end.queue")}</Button>
            )}
            <Button kind="primary" onClick={() => void navigate(call.next)}>
              {t("walkthrough.end.next")}
            </Button>
          </ActionRow>
        </div>
      </Stack>
    </ModalDialog>
  );
}
