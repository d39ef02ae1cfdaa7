import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import type { Selection } from "../../queries/user-selection.ts";
import type { ShownUsers } from "./use-shown-users.ts";
import { isFiltered, type UsersView } from "./users-tools.tsx";
import styles from "./users-table.module.css";
import type { ListedUser } from "../../api/contract/found-users.ts";
import { withRowKeys } from "../../lib/with-row-keys.ts";
import { UserRow } from "./user-row.tsx";

interface UsersListProps {
  readonly shown: Pick<ShownUsers, "rows" | "old" | "failure" | "searching">;
  readonly view: UsersView;
  /** Null where nobody can be chosen. */
  readonly selection: Selection | null;
  readonly onShowAll: () => void;
}

/** Rows, the shape of rows to come, or why there are none; an error is never shown as an empty list. */
export function UsersList({ shown, view, selection, onShowAll }: UsersListProps) {
  const { t } = useTexts();
  const { rows, old, failure, searching } = shown;
  const late = useStillWaiting(rows === null && failure === null);
  const loading = t(late ? "frame.still-waiting" : "users.loading");
  if (rows === null) return failure === null && <SkeletonRows label={loading} />;
  if (rows.length > 0) return <UsersTable users={rows} selection={selection} old={old} />;
  if (searching) return <SkeletonRows label={loading} />;
  return <EmptyList view={view} onShowAll={onShowAll} />;
}

const skeletonRows = [0, 1, 2, 3, 4, 5, 6, 7];

/** As high as the rows to come, so that nothing jumps. */
function SkeletonRows({ label }: { readonly label: string }) {
  return (
    <div role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden>
        {skeletonRows.map((row) => (
          <div key={row} className={styles["skeleton"]} />
        ))}
      </div>
    </div>
  );
}

/** A user with another role or state must not be taken for a missing one. */
function EmptyList({ view, onShowAll }: { readonly view: UsersView; readonly onShowAll: () => void }) {
  const { t, rich } = useTexts();
  const onlySearched = view.mfa === "" && view.role === "";
  return (
    <div className={styles["empty"]} role="status">
      <p>
        {!isFiltered(view) && t("users.none")}
        {isFiltered(view) && !onlySearched && t("users.none.filtered")}
        {isFiltered(view) && onlySearched && rich("users.none.found", { query: <bdi>{view.search}</bdi> })}
      </p>
      {isFiltered(view) && <Button onClick={onShowAll}>{t("users.clear")}</Button>}
    </div>
  );
}

interface UsersTableProps {
  readonly users: readonly ListedUser[];
  readonly selection: Selection | null;
  /** What is shown may be old: the newest reading is under way or failed. */
  readonly old: boolean;
}

function UsersTable({ users, selection, old }: UsersTableProps) {
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
            selected={selection === null ? null : selection.has(user.id)}
            onSelect={(selected) => selection?.set([user], selected)}
          />
        ))}
      </tbody>
    </table>
  );
}
