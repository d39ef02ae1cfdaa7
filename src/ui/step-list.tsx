import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./step-list.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

interface StepListProps {
  readonly label: string;
  readonly steps: readonly string[];
  /** Index of the step on screen; as many as there are steps when all are done. */
  readonly current: number;
  readonly doneLabel: string;
}

/** One list: numbers with words on a desktop, a bar of segments on a phone. Only the style differs. */
export function StepList({ label, steps, current, doneLabel }: StepListProps) {
  return (
    <ol className={styles["list"]} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={classNames(
            styles["step"],
            index < current && styles["done"],
            index === current && styles["current"],
          )}
          aria-current={index === current ? "step" : undefined}
        >
          <span className={styles["mark"]} aria-hidden="true">
            {index < current ? <Icon name="check" /> : index + 1}
          </span>
          <span className={styles["name"]} data-name={step}>
            {step}
          </span>
          {index < current && <VisuallyHidden>{` ${doneLabel}`}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}
