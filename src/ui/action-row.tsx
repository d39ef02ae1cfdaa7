import type { ReactNode } from "react";
import styles from "./action-row.module.css";

interface ActionRowProps {
  /** Back, Cancel: at the start of the line. */
  readonly start?: ReactNode;
  /** The primary button, at the end of the reading line. */
  readonly children?: ReactNode;
}

export function ActionRow({ start, children }: ActionRowProps) {
  return (
    <div className={styles["row"]}>
      <div className={styles["start"]}>{start}</div>
      <div className={styles["end"]}>{children}</div>
    </div>
  );
}
