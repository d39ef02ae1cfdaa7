import type { ListedUser } from "../../api/contract/found-users.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { withRowKeys } from "../../lib/with-row-keys.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import type { Selection } from "../../queries/user-selection.ts";
import { UserRow } from "./user-row.tsx";
import styles from "./users-table.module.css";

interface UsersTableProps {
  readonly users: readonly ListedUser[];
  readonly selection: Selection;
  /** What is shown may be old: the newest reading is under way or failed. */
  readonly old: boolean;
}

export function UsersTable({ users, selection, old }: UsersTableProps) {
  const { t } = useTexts();
  // v1 answers show no roles: a column that is always empty says nothing.
  const showRole = users.some((user) => user.role !== null);
  const showSince = users.some(({ since }) => since !== null);
  return (
    <table className={styles["table"]} aria-busy={old || undefined} data-old={old || undefined}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t("users.column.select")}</VisuallyHidden>
          </th>
          <th scope="col">{t("users.column.user")}</th>
          {showRole && <th scope="col">{t("users.column.role")}</th>}
          <th scope="col">{t("users.column.mfa")}</th>
          {showSince && <th scope="col">{t("users.column.since")}</th>}
          <th scope="col">
            <VisuallyHidden>{t("users.column.actions")}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {withRowKeys(users).map(([key, user]) => (
          <UserRow
            key={key}
            user={user}
            showRole={showRole}
            showSince={showSince}
            selected={selection.has(user.id)}
            onSelect={(selected) => selection.set([user], selected)}
          />
        ))}
      </tbody>
    </table>
  );
}
