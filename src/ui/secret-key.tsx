import { Fragment, useId, type Ref } from "react";
import { Cover } from "./cover.tsx";
import styles from "./secret-key.module.css";

interface SecretKeyProps {
  readonly value: string;
  readonly label: string;
  readonly covered: boolean;
  readonly coveredLabel: string;
  readonly peekLabel: string;
  /** The element to select when the clipboard is refused. */
  readonly ref?: Ref<HTMLElement>;
}

/** One string in the page, without spaces, so that a selection is the key; the groups of four are margins. */
export function SecretKey({ value, label, ref, ...cover }: SecretKeyProps) {
  const id = useId();
  const groups = value.match(/.{1,4}/gu) ?? [];
  return (
    <div role="group" aria-labelledby={id} className={styles["key"]}>
      <div id={id} className={styles["label"]}>
        {label}
      </div>
      <Cover {...cover}>
        <code ref={ref} dir="ltr" translate="no" className={styles["value"]}>
          {groups.map((group, index) => (
            <Fragment key={`${index}${group}`}>
              {index > 0 && <wbr />}
              <span className={styles["group"]}>{group}</span>
            </Fragment>
          ))}
        </code>
      </Cover>
    </div>
  );
}

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
