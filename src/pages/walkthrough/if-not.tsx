import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import styles from "./walkthrough.module.css";

/** One thing that goes wrong, what to do, and what to do if that does not help. */
export interface Branch {
  /** By its key: the words change with the language, the answer that was opened stays open. */
  readonly question: PlainKey;
  readonly answer: string;
  readonly further?: readonly Branch[];
}

export function IfNot({ branches }: { readonly branches: readonly Branch[] }) {
  const { t } = useTexts();
  if (branches.length === 0) return null;
  return (
    <section className={styles["part"]}>
      <h3>{t("walkthrough.if-not")}</h3>
      <Branches branches={branches} />
    </section>
  );
}

function Branches({ branches }: { readonly branches: readonly Branch[] }) {
  const { t } = useTexts();
  return (
    <ul className={styles["branches"]}>
      {branches.map(({ question, answer, further = [] }) => (
        <li key={question}>
          <Disclosure summary={t(question)}>
            <p>{answer}</p>
            {further.length > 0 && <Branches branches={further} />}
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
