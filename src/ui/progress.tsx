import { useId } from "react";
import type { ReactNode } from "react";
import styles from "./progress.module.css";

interface ProgressProps {
  readonly label: ReactNode;
  /** Absent while nobody can say how far it is. */
  readonly value?: number;
  readonly max?: number;
}

export function Progress({ label, value, max = 1 }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles["progress"]}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} className={styles["bar"]} value={value} max={max} />
    </div>
  );
}
