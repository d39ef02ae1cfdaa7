import styles from "./frame.module.css";

/** The same drawing as in the static shell of index.html. */
export function ProductMark() {
  return (
    <svg className={styles["mark"]} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 3 5 6v5c0 4.6 2.9 8 7 10 4.1-2 7-5.4 7-10V6z" />
    </svg>
  );
}
