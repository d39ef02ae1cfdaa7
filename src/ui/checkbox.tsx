import type { ComponentProps, ReactNode } from "react";
import styles from "./checkbox.module.css";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "onChange" | "className" | "style"> {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ label, onChange, ...native }: CheckboxProps) {
  return (
    <label className={styles["row"]}>
      <input
        {...native}
        type="checkbox"
        className={styles["box"]}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
