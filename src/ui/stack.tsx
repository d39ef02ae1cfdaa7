import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./stack.module.css";

interface StackProps {
  readonly children: ReactNode;
  /** Parts of one thought are close (8 px), paragraphs normal (16 px). */
  readonly gap?: "close" | "normal";
}

export function Stack({ children, gap = "normal" }: StackProps) {
  return <div className={classNames(styles["stack"], styles[gap])}>{children}</div>;
}
