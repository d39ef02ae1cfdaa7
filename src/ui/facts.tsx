import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./text.module.css";

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

interface FactsProps {
  readonly items: readonly Fact[];
  /** Further rows, of which nobody knows yet whether there are any. */
  readonly children?: ReactNode;
  /** On a phone each value stands below its term. */
  readonly stacked?: boolean;
}

export function Facts({ items, children, stacked = false }: FactsProps) {
  return (
    <dl className={classNames(styles["facts"], stacked && styles["stacked"])}>
      {items.map((fact) => (
        <FactRow key={fact.term} {...fact} />
      ))}
      {children}
    </dl>
  );
}

export function FactRow({ term, value }: Fact) {
  return (
    <div className={styles["fact"]}>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
