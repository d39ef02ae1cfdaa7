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
          <span>{words.join(" · ")}</span>
        </li>
      ))}
    </ol>
  );
}
