import { useState } from "react";
import { failureIn } from "../../api/failure.ts";
import type { OwnRequest } from "../../api/contract/new-phone.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { OperatorHelp } from "../../operator-help.tsx";
import type { OwnRequestFeed } from "../../queries/own-request.ts";
import { useAction } from "../../queries/use-action.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { NotMeNotice } from "../../enrollment/not-me-notice.tsx";
import styles from "./new-phone.module.css";

interface WaitForAgentProps {
  readonly request: Pick<OwnRequestFeed, "cancel" | "notMe">;
  readonly own: OwnRequest;
}

/** The number, until an agent has picked it; then who it is, and what they wait for. */
export function WaitForAgent({ request, own }: WaitForAgentProps) {
  const { t, rich, formatDate } = useTexts();
  const [failed, setFailed] = useState(false);
  const { run, busy } = useAction(async () => {
    setFailed(false);
    try {
      await request.cancel();
    } catch (error) {
      if (failureIn(error) === null) throw error;
      setFailed(true);
    }
  });
  const until = <time>{formatDate(own.expiresAt, "time")}</time>;
  const agent = <bdi>{own.agent ?? ""}</bdi>;
  return (
    <>
      {own.state === "asked" ? (
        <>
          <PageHeading key="asked">{t("new-phone.number.heading")}</PageHeading>
          <OperatorHelp />
          <p className={styles["number"]}>
            <span>{t("new-phone.number.label")}</span>
            <strong>{own.number}</strong>
          </p>
          <p>{t("new-phone.number.text")}</p>
          <p className={styles["quiet"]}>{rich("new-phone.number.until", { time: until })}</p>
        </>
      ) : (
        <>
          <PageHeading key="picked">{rich("new-phone.picked.heading", { agent })}</PageHeading>
          <p>{t("new-phone.picked.text")}</p>
        </>
      )}
      <StatusLine>
        {own.approval === "waiting" && t("new-phone.approval.waiting")}
        {own.approval === "given" && t("new-phone.approval.given")}
        {failed && t("new-phone.offline")}
      </StatusLine>
      <NotMeNotice stop={request.notMe} begun={own.others !== undefined} />
      <ActionBar
        start={
          <Button kind="text" busy={busy} onClick={() => run()}>
            {t("new-phone.cancel")}
          </Button>
        }
      />
    </>
  );
}
