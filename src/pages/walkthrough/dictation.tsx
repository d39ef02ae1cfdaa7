import { useEffect, useRef } from "react";
import { Say } from "../../enrollment/gate/say.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import type { SpelledGroup } from "../../lib/spelling.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import styles from "./dictation.module.css";

interface DictationProps {
  readonly groups: readonly SpelledGroup[];
  /** The group that is read out now, from 0. */
  readonly at: number;
  readonly onMove: (by: number) => void;
}

/** One group, very large, with a word for each character: nobody loses the line. */
export function Dictation({ groups, at, onMove }: DictationProps) {
  const { t } = useTexts();
  const box = useRef<HTMLElement>(null);
  const group = groups[at];
  // From the second group on only the letters are read. The last group adds words below them, so it is scrolled into sight.
  useEffect(() => {
    if (at > 0) box.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  if (group === undefined) return null;
  return (
    <section ref={box} className={styles["dictation"]} aria-label={t("walkthrough.key.dictation")}>
      <div className={styles["place"]}>
        <Say>{t("walkthrough.key.group", { group: at + 1, groups: groups.length })}</Say>
        <span className={styles["dots"]} aria-hidden="true">
          {groups.map(({ text }, index) => (
            <span
              key={`${index}${text}`}
              className={classNames(styles["dot"], index <= at && styles["read"])}
            />
          ))}
        </span>
      </div>
      <ul className={styles["characters"]} dir="ltr" translate="no" aria-live="polite">
        {group.words.map((word, index) => (
          <li key={`${at}-${index}`}>
            <code className={styles["character"]}>{group.text.charAt(index)}</code>
            <span className={styles["word"]}>{word}</span>
          </li>
        ))}
      </ul>
      <div className={styles["moves"]}>
        <Button aria-disabled={at === 0} onClick={() => onMove(-1)}>
          {t("walkthrough.key.previous-group")}
        </Button>
        <span className={styles["hint"]}>{t("walkthrough.key.hint")}</span>
      </div>
    </section>
  );
}
