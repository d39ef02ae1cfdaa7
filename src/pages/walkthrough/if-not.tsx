import { Say } from "../../enrollment/gate/say.tsx";
import type { PlainKey } from "../../i18n/english.ts";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import styles from "./script.module.css";

/** What goes wrong, by its key; what is said then stands beside it in the texts. */
type Question = { [Key in PlainKey]: `${Key}.say` extends PlainKey ? Key : never }[PlainKey];

/** One thing that goes wrong: what to say, and what to do. */
export type Branch =
  | Question
  | {
      /** By its key: the words change with the language, the answer that was opened stays open. */
      readonly question: PlainKey;
      /** Before anything is said. */
      readonly todo?: string;
      readonly say?: string;
      /** Once it was said. */
      readonly after?: string;
    };

/** What is said where nothing else is to be done stands beside the question, in the texts. */
function whole(branch: Branch, { t }: Pick<Texts, "t">): Exclude<Branch, string> {
  return typeof branch === "string" ? { question: branch, say: t(`${branch}.say`) } : branch;
}

interface IfNotProps {
  readonly branches: readonly Branch[];
  /** Not where nothing stands above that could go another way. */
  readonly titled: boolean;
}

/** What to say and do where the step goes another way: each under the question that leads there. */
export function IfNot({ branches, titled }: IfNotProps) {
  const texts = useTexts();
  const { t } = texts;
  if (branches.length === 0) return null;
  return (
    <section className={styles["part"]}>
      {titled && <h3>{t("walkthrough.if-not")}</h3>}
      <ul className={styles["branches"]}>
        {branches
          .map((branch) => whole(branch, texts))
          .map(({ question, todo, say, after }) => (
            <li key={question}>
              <Disclosure summary={t(question)}>
                {todo !== undefined && <p>{todo}</p>}
                {say !== undefined && <Say>{say}</Say>}
                {after !== undefined && <p>{after}</p>}
              </Disclosure>
            </li>
          ))}
      </ul>
    </section>
  );
}
