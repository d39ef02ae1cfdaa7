import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import styles from "./users.module.css";
import type { UsersView } from "./users-view.ts";

interface EmptyListProps {
  readonly view: UsersView;
  /** Users that the server has found, whatever their MFA state. */
  readonly found: number;
  readonly children: ReactNode;
}

export function EmptyList({ view, found, children }: EmptyListProps) {
  const { t, rich } = useTexts();
  // Whoever is there with another state must not be taken for one who is not there.
  const filtered = view.filter !== "all" && (found > 0 || view.query === "");
  return (
    <div className={styles["empty"]} role="status">
      <p>
        {filtered && t("users.none.filtered")}
        {!filtered && view.query !== "" && rich("users.none.found", { query: <bdi>{view.query}</bdi> })}
        {!filtered && view.query === "" && t("users.none")}
      </p>
      {children}
    </div>
  );
}
