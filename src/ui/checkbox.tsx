import type { ComponentProps, ReactNode } from "react";
import styles from "./field.module.css";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "onChange" | "className" | "style"> {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ label, onChange, ...native }: CheckboxProps) {
  return (
    <label className={styles["check"]}>
      <input
        {...native}
        type="checkbox"
        className={styles["checkbox"]}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
