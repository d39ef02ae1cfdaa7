import type { ComponentProps } from "react";
import { buttonClass } from "./button-class.ts";
import type { ButtonKind } from "./button-class.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";

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
