import { classNames } from "./class-names.ts";
import styles from "./button.module.css";

export type ButtonKind = "primary" | "secondary" | "text" | "danger" | "leave";

/** The look of a button, for a router link that leads on: `<Link className={buttonClass("primary")}>`. */
export function buttonClass(kind: ButtonKind): string {
  return classNames(styles["button"], styles[kind]);
}
