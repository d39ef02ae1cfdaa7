import type { ReactNode } from "react";
import styles from "./text.module.css";

/** A live region that is always there; what is put into it is announced without taking the focus. */
export function StatusLine(props: { readonly children?: ReactNode }) {
  return (
    <div role="status" className={styles["status"]}>
      {props.children}
    </div>
  );
}
