import type { ReactNode } from "react";
import styles from "./facts.module.css";

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

export function Facts(props: { readonly items: readonly Fact[] }) {
  return (
    <dl className={styles["facts"]}>
      {props.items.map(({ term, value }) => (
        <div key={term} className={styles["fact"]}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
