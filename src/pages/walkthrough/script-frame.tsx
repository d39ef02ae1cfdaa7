import { useId, type ReactNode } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { classNames } from "../../ui/class-names.ts";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { CallBar } from "./call-bar.tsx";
import { useCallSteps, type CallStep } from "./call-steps.ts";
import { IfNot, type Branch } from "./if-not.tsx";
import styles from "./script.module.css";

interface ScriptFrameProps {
  readonly step: CallStep;
  /** Where the step's own would claim what isn't known. */
  readonly title?: PlainKey;
  /** What comes before anything of the step itself is said. */
  readonly first?: ReactNode;
  /** Spoken word for word, one line at a time. */
  readonly say: readonly ReactNode[];
  readonly see?: ReactNode;
  /** Beside what may come at any step: a line that drops, and what changes at all. */
  readonly branches: readonly Branch[];
  /** What the agent does at this step: asks, reads, enters. */
  readonly children?: ReactNode;
  /** What the caller looks at. */
  readonly drawing?: ReactNode;
  /** The way on, in the bar. */
  readonly next: ReactNode;
  /** There is nothing to do but to end the call. */
  readonly over?: boolean;
}

/** The script beside what the caller looks at; the number of the step is big enough to be quoted. */
export function ScriptFrame({
  step,
  title = `walkthrough.${step}.title`,
  first,
  say,
  see,
  branches,
  children,
  drawing,
  next,
  over = false,
}: ScriptFrameProps) {
  const { t } = useTexts();
  const { numberOf } = useCallSteps();
  const { recreate } = useAssistance();
  const id = useId();
  useKeptFocus(title);
  const underWay = branches.length > 0 && next !== null && !over;
  const always: readonly Branch[] = [
    {
      question: "walkthrough.identity.changes",
      say: t(`walkthrough.identity.changes.say${recreate ? ".new-phone" : ""}`),
    },
    {
      question: "walkthrough.identity.dropped",
      todo: t("walkthrough.identity.dropped.do"),
      say: t("walkthrough.identity.dropped.say"),
    },
  ];
  const ifNot = <IfNot branches={underWay ? [...branches, ...always] : branches} titled={say.length > 0} />;
  return (
    <>
      <article
        className={classNames(styles["step"], styles[drawing === undefined ? "answered" : "drawn"])}
        aria-labelledby={id}
      >
        <header className={styles["head"]}>
          <span className={styles["number"]} aria-hidden="true">
            {numberOf(step)}
          </span>
          <h2 id={id} tabIndex={-1} data-initial-focus>
            {t(title)}
          </h2>
        </header>
        <div className={styles["script"]}>
          {first}
          {say.length > 0 && <SayLines lines={say} />}
          {children}
          {see !== undefined && (
            <section className={styles["part"]}>
              <h3>{t("walkthrough.see")}</h3>
              <p>{see}</p>
            </section>
          )}
          {drawing !== undefined && ifNot}
        </div>
        {drawing === undefined ? <div>{ifNot}</div> : <aside>{drawing}</aside>}
      </article>
      <CallBar step={step} over={over}>
        {next}
      </CallBar>
    </>
  );
}

/** The biggest text of the page: it is read out under stress. */
export function SayLines({ lines }: { readonly lines: readonly ReactNode[] }) {
  const { t } = useTexts();
  return (
    <section className={classNames(styles["part"], styles["say"])}>
      <h3>{t("walkthrough.say")}</h3>
      {lines.map((line, index) => (
        // The lines of a step stand where they stand.
        <p key={index}>{line}</p>
      ))}
    </section>
  );
}
