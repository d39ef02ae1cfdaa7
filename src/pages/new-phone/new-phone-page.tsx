import { Navigate } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useOwnRequest } from "../../queries/own-request.ts";
import type { OwnRequestFeed, OwnRequestState } from "../../queries/own-request.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { useSession } from "../../queries/session.ts";
import { Card } from "../../ui/card.tsx";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { AskStep } from "./ask-step.tsx";
import { RequestDone, RequestEnded } from "./request-over.tsx";
import { RequestWizard } from "./request-wizard.tsx";
import { useRequestSetup } from "./use-request-setup.ts";
import { WaitForAgent } from "./wait-for-agent.tsx";

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
      {offline && (
        <Notice tone="warn" role="status">
          <p>{t("new-phone.offline")}</p>
        </Notice>
      )}
    </Card>
  );
}
