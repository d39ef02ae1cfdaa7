import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./text.module.css";

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

interface FactsProps {
  readonly items: readonly Fact[];
  /** On a phone each value stands below its term. */
  readonly stacked?: boolean;
}

export function Facts({ items, stacked = false }: FactsProps) {
  return (
    <dl className={classNames(styles["facts"], stacked && styles["stacked"])}>
      {items.map(({ term, value }) => (
        <div key={term} className={styles["fact"]}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
