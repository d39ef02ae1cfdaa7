import { useParams } from "react-router";
import type { AskedRequest } from "../../api/contract/new-phone.ts";
import { FailedBefore } from "../../enrollment/gate/failed-before.tsx";
import { retryTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { usePhoneRequest } from "../../queries/phone-requests.ts";
import type { RequestFeed } from "../../queries/phone-requests.ts";
import { useActorName } from "../../queries/session.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { useOtherUser } from "../../queries/users.ts";
import { Card } from "../../ui/card.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { PickStep } from "./pick-step.tsx";
import { CheckedStep } from "./checked-step.tsx";
import { requestFacts } from "./request-facts.tsx";
import { RequestDone, RequestOver, SettingUp } from "./setting-up.tsx";

/** One request, from the number to "MFA is on" (`/requests/:requestId`). No key, code or token ever gets here. */
export function RequestPage() {
  const { requestId = "" } = useParams();
  return <OneRequest key={requestId} id={requestId} />;
}

function OneRequest({ id }: { readonly id: string }) {
  const texts = useTexts();
  const { t, rich } = texts;
  const feed = usePhoneRequest(id);
  const { request, failure } = feed;
  if (request === null) {
    return (
      <Card>
        <PageHeading>{t("frame.nav.requests")}</PageHeading>
        {failure === null ? (
          <StatusLine>{t("frame.loading")}</StatusLine>
        ) : (
          <RetryNotice {...retryTexts(texts, failure, "askGuard")} busy={false} onRetry={feed.retry} />
        )}
      </Card>
    );
  }
  const open = request.state === "asked" || request.state === "picked";
  return (
    <Card>
      <PageHeading>{rich("request.heading", { name: <bdi>{request.userName}</bdi> })}</PageHeading>
      {open && <About request={request} />}
      {failure !== null && (
        <RetryNotice {...retryTexts(texts, failure, "askGuard")} busy={false} onRetry={feed.retry} />
      )}
      <Stage request={request} feed={feed} />
    </Card>
  );
}

interface StageProps {
  readonly request: AskedRequest;
  readonly feed: RequestFeed;
}

function Stage({ request, feed }: StageProps) {
  const { rich } = useTexts();
  const actor = useActorName();
  const user = useOtherUser(request.userId);
  switch (request.state) {
    case "asked":
      return <PickStep numbers={request.numbers ?? []} pick={feed.pick} />;
    case "picked":
      if (request.pickedBy !== actor) {
        return <p>{rich("request.other-agent", { name: <bdi>{request.pickedBy ?? ""}</bdi> })}</p>;
      }
      return user !== null && <CheckedStep key={user.id} user={user} request={request} give={feed.give} />;
    case "setup":
      return <SettingUp request={request} />;
    case "done":
      return <RequestDone request={request} />;
    case "ended":
      return <RequestOver request={request} />;
    default:
      return assertNever(request.state);
  }
}

/** What an agent has to know before the number: where it comes from, whose account it is, what failed before. */
function About({ request }: { readonly request: AskedRequest }) {
  const texts = useTexts();
  const { t } = texts;
  const user = useOtherUser(request.userId);
  const role = user?.role ?? "";
  return (
    <>
      <Facts
        stacked
        items={[
          ...requestFacts(texts, request),
          ...(role === "" ? [] : [{ term: t("consequence.role"), value: <bdi>{role}</bdi> }]),
        ]}
      />
      <FailedBefore userId={request.userId} />
    </>
  );
}
