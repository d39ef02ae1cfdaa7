import { useRef, useState } from "react";
import { useParams } from "react-router";
import type { AskedRequest } from "../../api/contract/new-phone.ts";
import type { User } from "../../api/contract/user.ts";
import { FailedBefore } from "../../enrollment/gate/failed-before.tsx";
import { LeaveDialog, useLeaveGuard } from "../../enrollment/leave-dialog.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { ReadFailed } from "../../read-failed.tsx";
import { usePhoneRequest, type RequestFeed } from "../../queries/phone-requests.ts";
import { useActorName } from "../../queries/session.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { useOtherUser } from "../../queries/users.ts";
import { Card } from "../../ui/card.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { PageHeading } from "../../ui/page-heading.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { CheckedStep } from "./checked-step.tsx";
import { EndOfRequest } from "./end-of-request.tsx";
import { requestFacts } from "./request-facts.tsx";
import { RequestDone, RequestOver, SettingUp, PickStep } from "./setting-up.tsx";

/** One request, from the number to "MFA is on" (`/requests/:requestId`). No key, code or token ever gets here. */
export function RequestPage() {
  const { requestId = "" } = useParams();
  return <OneRequest key={requestId} id={requestId} />;
}

function OneRequest({ id }: { readonly id: string }) {
  const { t, rich } = useTexts();
  const feed = usePhoneRequest(id);
  const { request, failure } = feed;
  const actor = useActorName();
  const user = useOtherUser(request?.userId);
  // Asked at the moment of the move, which comes before the next rendering.
  const ended = useRef(false);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const markEnded = () => {
    ended.current = true;
  };
  useKeptFocus(request?.state);
  const confirms = request?.state === "setup" && isMine(request, actor);
  const guard = useLeaveGuard({
    ask: () => (confirms && !ended.current ? ("confirming" as const) : null),
    isInside: () => false,
    holdsInside: () => false,
  });
  if (request === null) {
    return (
      <Card>
        <PageHeading>{t("frame.nav.requests")}</PageHeading>
        {failure === null ? (
          <StatusLine>{t("frame.loading")}</StatusLine>
        ) : (
          <ReadFailed reading={feed} call="askGuard" />
        )}
      </Card>
    );
  }
  const open = request.state === "asked" || request.state === "picked";
  return (
    <Card>
      <LeaveDialog {...guard} />
      <PageHeading>{rich("request.heading", { name: <bdi>{request.userName}</bdi> })}</PageHeading>
      {open && <About request={request} />}
      <ReadFailed reading={feed} call="askGuard" />
      <Stage request={request} feed={feed} user={user} foot={foot} />
      {user !== null && isMine(request, actor) && (
        <EndOfRequest request={request} user={user} onEnded={markEnded} onFoot={setFoot} />
      )}
    </Card>
  );
}

/** The agent who picked its number, right or wrong, ends its call. */
function isMine({ pickedBy }: AskedRequest, actor: string): boolean {
  return pickedBy === actor;
}

interface StageProps {
  readonly request: AskedRequest;
  readonly user: User | null;
  readonly feed: RequestFeed;
  readonly foot: HTMLElement | null;
}

function Stage({ request, user, feed, foot }: StageProps) {
  const { rich } = useTexts();
  const actor = useActorName();
  switch (request.state) {
    case "asked":
      return <PickStep numbers={request.numbers ?? []} pick={feed.pick} />;
    case "picked":
      if (!isMine(request, actor)) {
        return <p>{rich("request.other-agent", { name: <bdi>{request.pickedBy ?? ""}</bdi> })}</p>;
      }
      return (
        user !== null && (
          <CheckedStep key={user.id} user={user} request={request} give={feed.give} foot={foot} />
        )
      );
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
        items={[
          ...requestFacts(texts, request),
          ...(role === "" ? [] : [{ term: t("consequence.role"), value: <bdi>{role}</bdi> }]),
        ]}
      />
      <FailedBefore userId={request.userId} />
    </>
  );
}
