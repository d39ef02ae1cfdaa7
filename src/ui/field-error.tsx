import type { ReactNode, Ref } from "react";
import { Icon } from "./icon.tsx";
import styles from "./field.module.css";

interface FieldErrorProps {
  readonly id: string;
  readonly ref?: Ref<HTMLDivElement>;
  /** What is wrong and what to do; nothing while nothing is. */
  readonly children?: ReactNode;
}

/** Below what it is about. The region is there before the error, else some readers stay silent. */
export function FieldError({ id, ref, children }: FieldErrorProps) {
  return (
    <div ref={ref} role="alert" className={styles["error"]} id={id}>
      {children && <Icon name="bad" />}
      {children && <div>{children}</div>}
    </div>
  );
}
