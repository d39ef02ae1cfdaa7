import type { ReactNode } from "react";
import styles from "./disclosure.module.css";

/** What was folded away is brought into sight as a whole, as far as it fits. */
function showOpened(details: HTMLDetailsElement): void {
  if (details.open) details.scrollIntoView({ block: "nearest" });
}

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details className={styles["details"]} onToggle={(event) => showOpened(event.currentTarget)}>
      <summary className={styles["summary"]}>{summary}</summary>
      <div className={styles["body"]}>{children}</div>
    </details>
  );
}
