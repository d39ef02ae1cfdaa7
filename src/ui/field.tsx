import { useEffect, useId, useRef, type ReactNode, type Ref, type ComponentProps } from "react";
import { keepInSight } from "./keep-in-sight.ts";
import { Icon } from "./icon.tsx";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";

export interface FieldTexts {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; read out at once and with the field. */
  readonly error?: ReactNode;
}

interface FieldControl {
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
  const alert = useRef<HTMLDivElement>(null);
  const said = useRef("");
  // Follows the on-screen keyboard, which may lie over what was just said about the field one types in: each time that it
  // is something else, since the second refusal of a code explains more than the first.
  useEffect(() => {
    const place = alert.current;
    const field = document.activeElement;
    const text = place?.textContent ?? "";
    if (text === said.current) return;
    said.current = text;
    if (text === "" || field === null || place?.parentElement?.contains(field) !== true) return;
    keepInSight(place);
    // Where there is no room for both, the field comes first.
    field.scrollIntoView({ block: "nearest" });
  });
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
      <FieldError ref={alert} id={`${id}-error`}>
        {error}
      </FieldError>
    </div>
  );
}

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

export interface TextFieldProps
  extends FieldTexts, Omit<ComponentProps<"input">, "value" | "onChange" | "style" | "id"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, onChange, className, ...native } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          type="text"
          dir="auto"
          {...native}
          {...control}
          className={classNames(styles["input"], className)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
