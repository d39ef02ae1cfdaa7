import { useState } from "react";
import { InstructionsLink } from "../../enrollment/instructions-link.tsx";
import { retryTexts } from "../../i18n/retry-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useUserList } from "../../queries/use-user-list.ts";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { CallerList } from "./caller-list.tsx";
import { usePause } from "./use-pause.ts";

const ROWS = 10;

/** Before the call: who is it about? A short list under a search field, big enough to hit while talking. */
export function ChooseCallerPage() {
  const texts = useTexts();
  const { t, rich } = texts;
  const [typed, setTyped] = useState("");
  const query = usePause(typed.trim());
  const { page, loading, failure, reload } = useUserList({ offset: 0, limit: ROWS, nameFilter: query });
  return (
    <Card>
      <PageHeading>{t("walkthrough.heading")}</PageHeading>
      <p>{t("walkthrough.choose.text")}</p>
      <TextField
        type="search"
        label={t("walkthrough.choose.find")}
        value={typed}
        maxLength={200}
        onChange={setTyped}
      />
      {failure !== null && (
        <RetryNotice {...retryTexts(texts, failure, "listUsers")} busy={loading} onRetry={reload} />
      )}
      {page !== null && page.users.length > 0 && <CallerList users={page.users} />}
      <StatusLine>
        {page === null && loading && t("frame.loading")}
        {page?.users.length === 0 && rich("walkthrough.choose.none", { query: <bdi>{query}</bdi> })}
        {page !== null && page.total > page.users.length && t("walkthrough.choose.more")}
      </StatusLine>
      <InstructionsLink />
    </Card>
  );
}
