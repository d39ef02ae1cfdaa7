import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./action-row.module.css";

interface ActionRowProps {
  /** Back, Cancel: at the start of the line. */
  readonly start?: ReactNode;
  /** The primary button, at the end of the reading line. */
  readonly children?: ReactNode;
  /** Two answers of the same weight: on a phone they share the line, or stand below each other at full width. */
  readonly fill?: boolean;
}

export function ActionRow({ start, children, fill = false }: ActionRowProps) {
  return (
    <div className={classNames(styles["row"], fill && styles["fill"])}>
      <div className={styles["start"]}>{start}</div>
      <div className={styles["end"]}>{children}</div>
    </div>
  );
}
