import type { ComponentProps } from "react";
import { Field, type FieldTexts } from "./field.tsx";
import styles from "./field.module.css";

export interface TextFieldProps
  extends FieldTexts, Omit<ComponentProps<"input">, "value" | "onChange" | "className" | "style" | "id"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, onChange, ...native } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          type="text"
          dir="auto"
          {...native}
          {...control}
          className={styles["input"]}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
