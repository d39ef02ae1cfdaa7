import type { AskedRequest } from "../../api/contract/new-phone.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { ReadFailed } from "../../read-failed.tsx";
import { useRequests } from "../../queries/phone-requests.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { ButtonRow } from "../../ui/action-row.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { requestFacts } from "./request-facts.tsx";
import cards from "../../ui/card-list.module.css";

const everyMs = 3_000;

/** Who asks for a new phone, oldest first. */
export function RequestsPage() {
  const { t } = useTexts();
  const { requests: offered } = useRuntimeConfig();
  const reading = useRequests(everyMs);
  const { requests, failure } = reading;
  return (
    <Card>
      <PageHeading>{t("frame.nav.requests")}</PageHeading>
      <ReadFailed reading={reading} call="askGuard" />
      {offered ? (
        <>
          <p>{t("requests.text")}</p>
          <StatusLine>
            {requests === null && failure === null && t("frame.loading")}
            {requests?.length === 0 && t("requests.none")}
          </StatusLine>
          {requests !== null && requests.length > 0 && (
            <ul className={cards["list"]} aria-label={t("requests.list")}>
              {requests.map((request) => (
                <li key={request.id}>
                  <Row request={request} />
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <Notice tone="info" text={t("requests.unavailable")} />
      )}
    </Card>
  );
}

function Row({ request }: { readonly request: AskedRequest }) {
  const texts = useTexts();
  const { t, rich } = texts;
  return (
    <article className={cards["card"]}>
      <h2>
        <bdi>{request.userName}</bdi>
      </h2>
      <Facts items={requestFacts(texts, request)} />
      {request.pickedBy !== undefined && (
        <p>{rich("requests.picked", { name: <bdi>{request.pickedBy}</bdi> })}</p>
      )}
      <ButtonRow>
        <PageLink className={buttonClass("secondary")} to={paths.request(request.id)}>
          {t("requests.open")}
        </PageLink>
      </ButtonRow>
    </article>
  );
}
