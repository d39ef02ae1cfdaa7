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
          <span>{inPairs(words)}</span>
        </li>
      ))}
    </ol>
  );
}

/** In pairs that stay whole: a line neither begins with the dot nor leaves a word alone. */
function inPairs(words: readonly string[]): string {
  return words
    .map((word, index) => {
      if (index === words.length - 1) return word;
      return index % 2 === 0 ? `${word}\u00a0·\u00a0` : `${word}\u00a0· `;
    })
    .join("");
}
