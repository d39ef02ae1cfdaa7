import type { ReactNode } from "react";
import styles from "./side-by-side.module.css";

interface SideBySideProps {
  /** At the start of the line, as wide as it needs (the QR tile). */
  readonly aside: ReactNode;
  readonly children: ReactNode;
}

/** Two columns on a desktop, one on a phone, in the order of reading. */
export function SideBySide({ aside, children }: SideBySideProps) {
  return (
    <div className={styles["columns"]}>
      <div className={styles["aside"]}>{aside}</div>
      <div className={styles["main"]}>{children}</div>
    </div>
  );
}
