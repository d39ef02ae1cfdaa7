import { Fragment } from "react";
import styles from "./spelled-key.module.css";

interface SpelledKeyProps {
  readonly label: string;
  readonly groups: readonly { readonly text: string; readonly words: readonly string[] }[];
}

/** A key as it is read out: a numbered row for each group of four, letters above their words. */
export function SpelledKey({ label, groups }: SpelledKeyProps) {
  return (
    <ol className={styles["groups"]} aria-label={label} translate="no">
      {groups.map(({ text, words }, index) => (
        <li key={`${index}${text}`}>
          <code dir="ltr" className={styles["text"]}>
            {text}
          </code>
          <Words words={words} />
        </li>
      ))}
    </ol>
  );
}

/** In pairs that stay whole: a line neither begins with the dot nor leaves a word alone. */
function Words({ words }: { readonly words: readonly string[] }) {
  return words.map((word, index) => {
    if (index % 2 === 1) return null;
    const next = words[index + 1];
    const last = index + 2 >= words.length;
    return (
      <Fragment key={`${index}${word}`}>
        <span className={styles["pair"]}>
          {next === undefined ? word : `${word}\u00a0· ${next}`}
          {!last && "\u00a0·"}
        </span>{" "}
      </Fragment>
    );
  });
}
