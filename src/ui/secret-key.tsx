import { Fragment, useId } from "react";
import type { Ref } from "react";
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
