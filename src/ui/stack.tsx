import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./layout.module.css";

interface StackProps {
  readonly children: ReactNode;
  /** Parts of one thought are close (8 px), paragraphs normal (16 px). */
  readonly gap?: "close" | "normal";
}

export function Stack({ children, gap = "normal" }: StackProps) {
  return <div className={classNames(styles["stack"], styles[gap])}>{children}</div>;
}

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
