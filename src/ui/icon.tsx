import { iconPaths } from "./icon-paths.ts";
import type { IconName } from "./icon-paths.ts";
import styles from "./icon.module.css";

/** Always beside a word, so never read out. */
export function Icon(props: { readonly name: IconName }) {
  return (
    <svg
      className={styles["icon"]}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
      data-name={props.name}
    >
      <path d={iconPaths[props.name]} />
    </svg>
  );
}
