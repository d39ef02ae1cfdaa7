import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import styles from "./layout.module.css";

/** Beside the app in the body: unseen on screen, and the only thing on paper while it is mounted (print.css). */
export function PrintSheet(props: { readonly children: ReactNode }) {
  return createPortal(
    <section data-print-sheet="" className={styles["sheet"]}>
      {props.children}
    </section>,
    document.body,
  );
}
