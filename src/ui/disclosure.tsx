import type { ReactNode } from "react";
import styles from "./disclosure.module.css";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details className={styles["details"]}>
      <summary className={styles["summary"]}>{summary}</summary>
      <div className={styles["body"]}>{children}</div>
    </details>
  );
}
