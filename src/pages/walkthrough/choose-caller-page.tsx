import { useState } from "react";
import type { User } from "../../api/contract/user.ts";
import { Say } from "../../enrollment/gate/say.tsx";
import { InstructionsLink } from "../../enrollment/start/suggested-apps.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { withRowKeys } from "../../lib/with-row-keys.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { ReadFailed } from "../../read-failed.tsx";
import { usePolicy } from "../../queries/cases.ts";
import { useSearchedUsers } from "../../queries/found-users.ts";
import { useActorName } from "../../queries/session.ts";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import styles from "./choose-caller.module.css";

const ROWS = 10;

/** Before the call: who is it about? A short list under a search field, big enough to hit while talking. */
export function ChooseCallerPage() {
  const { t, rich } = useTexts();
  const [query, setQuery] = useState("");
  const reading = useSearchedUsers(query, ROWS);
  // Known before the call, or the checks would be drawn once more under the agent's hand.
  usePolicy();
  const { page, anywhere, loading } = reading;
  return (
    <Card>
      <PageHeading>{t("walkthrough.heading")}</PageHeading>
      <p>{t("walkthrough.choose.text")}</p>
      <Say>{t("walkthrough.choose.say")}</Say>
      <SearchField
        label={t("walkthrough.choose.find")}
        query={query}
        onSearch={setQuery}
        {...(anywhere ? {} : { placeholder: t("walkthrough.choose.find.begins") })}
      />
      <ReadFailed reading={reading} call="listUsers" />
      {page !== null && page.rows.length > 0 && <CallerList users={page.rows} />}
      <StatusLine>
        {page === null && loading && t("frame.loading")}
        {page?.rows.length === 0 && rich("walkthrough.choose.none", { query: <bdi>{query}</bdi> })}
        {page !== null && page.total > page.rows.length && t("walkthrough.choose.more")}
      </StatusLine>
      <InstructionsLink />
    </Card>
  );
}

function CallerList({ users }: { readonly users: readonly User[] }) {
  const { t } = useTexts();
  const actor = useActorName();
  // Nobody calls themselves: their own row leads to their own page.
  const stateOf = ({ name, external, mfa }: User) => {
    if (name === actor) return t("walkthrough.choose.you");
    return external ? t("walkthrough.choose.external") : t(`walkthrough.choose.${mfa}`);
  };
  return (
    <ul className={styles["callers"]} aria-label={t("walkthrough.choose.list")}>
      {withRowKeys(users).map(([key, user]) => (
        <li key={key}>
          <PageLink
            className={styles["caller"]}
            to={user.name === actor ? paths.account() : paths.walkthrough(user.id, 1)}
          >
            <span className={styles["who"]}>
              <bdi>{user.name}</bdi>
              {user.description !== "" && <small>{user.description}</small>}
            </span>
            <span className={styles["state"]}>{stateOf(user)}</span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
