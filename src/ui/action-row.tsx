import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./layout.module.css";

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
    <div className={classNames(styles["actionRow"], fill && styles["fill"])}>
      <div className={styles["start"]}>{start}</div>
      <div className={styles["end"]}>{children}</div>
    </div>
  );
}

interface ActionBarProps {
  /** Back, at the start of the line. */
  readonly start?: ReactNode;
  /** The primary button. */
  readonly children?: ReactNode;
}

/** The foot of a card: always in sight, at the bottom of the card or, while that is longer, of the window. */
export function ActionBar({ start, children }: ActionBarProps) {
  return (
    <div className={styles["bar"]}>
      <div className={styles["start"]}>{start}</div>
      <div className={styles["end"]}>{children}</div>
    </div>
  );
}

/** Buttons of equal standing beside each other: Copy codes, Print. */
export function ButtonRow(props: { readonly children: ReactNode }) {
  return <div className={styles["buttonRow"]}>{props.children}</div>;
}

/** A button, and in its line a lesser one, or what it did. */
export function Beside(props: { readonly children: ReactNode }) {
  return <div className={styles["beside"]}>{props.children}</div>;
}
