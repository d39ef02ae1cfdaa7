import { useId } from "react";
import type { ReactNode } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { StepPicture } from "../../enrollment/sample/step-picture.tsx";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { CallBar } from "./call-bar.tsx";
import { callSteps, numberOf, pictures } from "./call-steps.ts";
import type { CallStep } from "./call-steps.ts";
import styles from "./script.module.css";

interface ScriptFrameProps {
  readonly step: CallStep;
  /** Read out word for word. */
  readonly say: ReactNode;
  readonly see: ReactNode;
  readonly branches: readonly Branch[];
  /** What the agent does at this step: ticks, reads, types. */
  readonly children?: ReactNode;
  /** The way on, in the bar. */
  readonly next: ReactNode;
}

/** The script beside the picture; the number of the step is big enough to be quoted. */
export function ScriptFrame({ step, say, see, branches, children, next }: ScriptFrameProps) {
  const { t } = useTexts();
  const { recreate } = useAssistance();
  const id = useId();
  const number = numberOf(step);
  return (
    <>
      <article className={styles["step"]} aria-labelledby={id}>
        <header className={styles["head"]}>
          <span className={styles["number"]} aria-hidden="true">
            {number}
          </span>
          <div>
            <p className={styles["progress"]}>
              {t("walkthrough.step", { step: number, steps: callSteps.length })}
            </p>
            <h2 id={id} tabIndex={-1} data-initial-focus>
              {t(`walkthrough.${step}.title`)}
            </h2>
          </div>
        </header>
        <div className={styles["script"]}>
          <section className={styles["part"]}>
            <h3>{t("walkthrough.say")}</h3>
            <div className={styles["say"]}>{say}</div>
          </section>
          {children}
          <section className={styles["part"]}>
            <h3>{t("walkthrough.see")}</h3>
            <p>{see}</p>
          </section>
          <IfNot branches={branches} />
        </div>
        <aside>
          <StepPicture
            step={pictures[step]}
            recreate={recreate}
            caption={t("walkthrough.picture")}
            mark={t("walkthrough.sample")}
          />
        </aside>
      </article>
      <CallBar step={step}>{next}</CallBar>
    </>
  );
}

/** One thing that goes wrong, what to do, and what to do if that does not help. */
interface Branch {
  /** By its key: the words change with the language, the answer that was opened stays open. */
  readonly question: PlainKey;
  readonly answer: string;
  readonly further?: readonly Branch[];
}

function IfNot({ branches }: { readonly branches: readonly Branch[] }) {
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
