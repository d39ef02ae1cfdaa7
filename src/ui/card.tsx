import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./layout.module.css";

interface CardProps {
  readonly children: ReactNode;
  /** As wide as a form (sign-in) or as wide as the wizard. */
  readonly width?: "narrow" | "wide";
}

/** The sheet that a page lies on: its parts stand one below the other, 24 px apart. */
export function Card({ children, width = "wide" }: CardProps) {
  return <div className={classNames(styles["card"], styles[width])}>{children}</div>;
}
