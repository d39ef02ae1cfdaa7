import { useId } from "react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import styles from "./field.module.css";

export interface FieldTexts {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; read out at once and with the field. */
  readonly error?: ReactNode;
}

export interface FieldControl {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldProps extends FieldTexts {
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label above, hint below it, control, error: tied together for those who hear the page. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={styles["field"]}>
      <label className={styles["label"]} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className={styles["hint"]} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id,
        "aria-describedby": told || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {/* The region is there before the error, else some readers stay silent. */}
      <div role="alert" className={styles["error"]} id={`${id}-error`}>
        {error && <Icon name="bad" />}
        {error && <div>{error}</div>}
      </div>
    </div>
  );
}
