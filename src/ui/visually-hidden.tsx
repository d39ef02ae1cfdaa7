import type { ReactNode } from "react";
import styles from "./text.module.css";

/** Heard, not seen. */
export function VisuallyHidden(props: { readonly children: ReactNode }) {
  return <span className={styles["hidden"]}>{props.children}</span>;
}
