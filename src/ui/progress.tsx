import { useId, type ReactNode } from "react";
import { Button } from "./button.tsx";
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

interface StoppableProgressProps {
  readonly label: string;
  readonly seen: number;
  /** 0 while nobody can say how many there are. */
  readonly total: number;
  readonly stopLabel: string;
  readonly onStop: () => void;
}

/** How far a long reading is, and the way to end it; a line of its own in a row of controls. */
export function StoppableProgress({ label, seen, total, stopLabel, onStop }: StoppableProgressProps) {
  return (
    <div className={styles["row"]}>
      <Progress label={label} {...(total > 0 && { value: seen, max: total })} />
      <Button kind="text" onClick={onStop}>
        {stopLabel}
      </Button>
    </div>
  );
}
