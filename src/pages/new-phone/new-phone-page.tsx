import { Navigate } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useOwnRequest, type OwnRequestFeed, type OwnRequestState } from "../../queries/own-request.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { useSession } from "../../queries/session.ts";
import { Card } from "../../ui/card.tsx";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { AskStep } from "./ask-step.tsx";
import { RequestDone, RequestEnded } from "./request-over.tsx";
import { RequestWizard, useRequestSetup } from "./request-wizard.tsx";
import type { OwnRequest } from "../../api/contract/new-phone.ts";
import { OperatorHelp } from "../../operator-help.tsx";
import { useTriedAction } from "../../queries/use-tried-action.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { NotMeNotice } from "../../enrollment/not-me-notice.tsx";
import styles from "./new-phone.module.css";

/** Somebody without phone and scratch codes asks for a new phone, by the password that they have just entered. */
export function NewPhonePage() {
  const session = useSession();
  const { requests } = useRuntimeConfig();
  const request = useOwnRequest();
  if (session.kind !== "signed-out" || !requests) return <Navigate to={paths.home()} replace />;
  return request.state.kind === "none" ? (
    <Card width="narrow">
      <AskStep ask={request.ask} />
    </Card>
  ) : (
    <UnderWay request={request} state={request.state} />
  );
}

interface UnderWayProps {
  readonly request: OwnRequestFeed;
  readonly state: Exclude<OwnRequestState, { kind: "none" }>;
}

/** From the number to the end, as the server tells it. */
function UnderWay({ request, state }: UnderWayProps) {
  const { t } = useTexts();
  const setup = useRequestSetup(request);
  const { account } = setup;
  useKeptFocus(state.kind === "gone" ? state.kind : state.own.state);
  if (state.kind === "gone") {
    return (
      <Card width="narrow">
        <RequestEnded end="expired" unsure={false} account={account} />
      </Card>
    );
  }
  const { own, offline } = state;
  if (own.state === "setup") return <RequestWizard request={request} setup={setup} own={own} />;
  return (
    <Card width="narrow">
      {own.state === "done" && <RequestDone account={account} />}
      {own.state === "ended" && (
        <RequestEnded
          end={own.ended ?? "failed"}
          unsure={own.answer?.result === "no-answer"}
          account={account}
        />
      )}
      {(own.state === "asked" || own.state === "picked") && <WaitForAgent request={request} own={own} />}
      {offline && <Notice tone="warn" role="status" text={t("new-phone.offline")} />}
    </Card>
  );
}

interface WaitForAgentProps {
  readonly request: Pick<OwnRequestFeed, "cancel" | "notMe">;
  readonly own: OwnRequest;
}

/** The number, until an agent has picked it; then who it is, and what they wait for. */
function WaitForAgent({ request, own }: WaitForAgentProps) {
  const { t, rich, formatDate } = useTexts();
  const { run, busy, failure } = useTriedAction(request.cancel);
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
        {failure !== null && t("new-phone.offline")}
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
