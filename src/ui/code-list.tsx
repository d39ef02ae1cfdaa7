import type { Ref } from "react";
import { codeHalves } from "../lib/code-input.ts";
import { Cover } from "./cover.tsx";
import styles from "./code-list.module.css";

interface CodeListProps {
  readonly codes: readonly string[];
  readonly label: string;
  readonly covered: boolean;
  readonly coveredLabel: string;
  readonly peekLabel: string;
  readonly ref?: Ref<HTMLUListElement>;
}

/** Scratch codes, each one string, halves kept apart by a margin. */
export function CodeList({ codes, label, ref, ...cover }: CodeListProps) {
  return (
    <Cover {...cover}>
      <ul ref={ref} className={styles["codes"]} aria-label={label} translate="no">
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr" className={styles["code"]}>
              <Halves code={code} />
            </code>
          </li>
        ))}
      </ul>
    </Cover>
  );
}

function Halves({ code }: { readonly code: string }) {
  const [first, second] = codeHalves(code);
  return (
    <>
      <span className={styles["half"]}>{first}</span>
      <span>{second}</span>
    </>
  );
}
