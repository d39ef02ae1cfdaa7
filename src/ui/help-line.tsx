import type { ReactNode } from "react";
import styles from "./text.module.css";

interface HelpLineProps {
  /** The operator's own words (config.json), in a language that need not be the page's. */
  readonly text: string;
  /** A link behind them. */
  readonly children?: ReactNode;
}

/** Whom to ask, at the foot of a card. */
export function HelpLine({ text, children }: HelpLineProps) {
  return (
    <p className={styles["help"]}>
      <bdi>{text}</bdi> {children}
    </p>
  );
}
