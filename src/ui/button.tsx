import type { ComponentProps, MouseEvent } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./button.module.css";

export type ButtonKind = "primary" | "secondary" | "text" | "danger" | "leave";

export interface ButtonProps extends Omit<ComponentProps<"button">, "className" | "style"> {
  readonly kind?: ButtonKind;
  /** A call is under way: the button does nothing, but keeps the focus and its words. */
  readonly busy?: boolean;
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
}

/** `disabled` loses the focus and cannot be explained, so a button that waits is `aria-disabled` and inert by handler. */
export function Button(props: ButtonProps) {
  const { kind = "secondary", busy = false, icon, iconAfter, children, onClick, ...rest } = props;
  const inert = busy || rest["aria-disabled"] === true || rest["aria-disabled"] === "true";

  function click(event: MouseEvent<HTMLButtonElement>) {
    // For a submit button this also holds back the form.
    if (inert) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(kind)}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      onClick={click}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
      {iconAfter !== undefined && <Icon name={iconAfter} />}
      {busy && <span className={styles["spinner"]} />}
    </button>
  );
}

/** The look of a button, for a router link that leads on: `<Link className={buttonClass("primary")}>`. */
export function buttonClass(kind: ButtonKind): string {
  return classNames(styles["button"], styles[kind]);
}

interface LinkButtonProps extends Omit<ComponentProps<"a">, "className" | "style"> {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
}

/** A link out of the router's reach (`otpauth:`) that looks like a button. Routes use `Link` with `buttonClass`. */
export function LinkButton(props: LinkButtonProps) {
  const { kind = "secondary", icon, children, ...rest } = props;
  return (
    <a {...rest} className={buttonClass(kind)}>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/**
 * A press that changes what lies under the finger: the second half of a double click would hit what is there next, and
 * is left out. The browser counts the clicks on one place, whatever lies there; a key counts none.
 */
export function singlePress(press: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail <= 1) press();
  };
}
