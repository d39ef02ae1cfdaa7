import { Button } from "./button.tsx";
import { Progress } from "./progress.tsx";
import styles from "./stoppable-progress.module.css";

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
