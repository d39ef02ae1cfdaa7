import type { ComponentProps, MouseEvent } from "react";
import { buttonClass } from "./button-class.ts";
import type { ButtonKind } from "./button-class.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import styles from "./button.module.css";

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
