import type { ReactNode } from "react";
import styles from "./button-row.module.css";

/** Buttons of equal standing beside each other: Copy key, Spell it out. */
export function ButtonRow(props: { readonly children: ReactNode }) {
  return <div className={styles["row"]}>{props.children}</div>;
}
