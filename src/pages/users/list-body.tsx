import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { useStillWaiting } from "../../ui/use-still-waiting.ts";
import { EmptyList } from "./empty-list.tsx";
import { SkeletonRows } from "./skeleton-rows.tsx";
import type { ShownUsers } from "./use-shown-users.ts";
import type { Selection } from "./use-selection.ts";
import { UsersTable } from "./users-table.tsx";
import type { UsersView } from "./users-view.ts";

interface ListBodyProps {
  readonly shown: ShownUsers;
  readonly view: UsersView;
  readonly selection: Selection;
  readonly onShowAll: () => void;
}

/** Rows, the shape of rows to come, or why there are none; an error is never shown as an empty list. */
export function ListBody({ shown, view, selection, onShowAll }: ListBodyProps) {
  const { t } = useTexts();
  const late = useStillWaiting(shown.rows === null && !shown.failed);
  const loading = t(late ? "frame.still-waiting" : "users.loading");
  if (shown.rows === null) return shown.failed ? null : <SkeletonRows label={loading} />;
  if (shown.rows.length > 0) {
    return <UsersTable users={shown.rows} selection={selection} old={shown.old} />;
  }
  if (shown.searching) return <SkeletonRows label={loading} />;
  return (
    <EmptyList view={view} found={shown.scan.total}>
      {(view.query !== "" || view.filter !== "all") && (
        <Button onClick={onShowAll}>{t("users.clear")}</Button>
      )}
    </EmptyList>
  );
}
