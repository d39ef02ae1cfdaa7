import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import styles from "./users.module.css";
import type { UsersView } from "./users-view.ts";

interface EmptyListProps {
  readonly view: UsersView;
  readonly children: ReactNode;
}

export function EmptyList({ view, children }: EmptyListProps) {
  const { t, rich } = useTexts();
  return (
    <div className={styles["empty"]} role="status">
      <p>
        {view.query !== ""
          ? rich("users.none.found", { query: <bdi>{view.query}</bdi> })
          : t(view.filter === "all" ? "users.none" : "users.none.filtered")}
      </p>
      {children}
    </div>
  );
}
