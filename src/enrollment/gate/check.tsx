import { useId } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { FieldError } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { answerWords, type GateCheck } from "./checks.ts";
import { Say } from "./say.tsx";
import type { Gate } from "./use-gate.ts";
import styles from "./gate.module.css";

const answers = ["passed", "failed", "notAsked"] as const;

/** One check: what to do, what to say, and how it went. */
export function Check({ check, gate }: { readonly check: GateCheck; readonly gate: Gate }) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const { name, title, todo, ask, greeting, required } = check;
  const given = gate.answers[name] ?? "notAsked";
  const missing = gate.missing.checks.includes(name);
  const heading = (
    <>
      <bdi>{title}</bdi>{" "}
      <span className={styles["required"]}>{t(required ? "gate.required" : "gate.optional")}</span>
    </>
  );
  const script = (
    <>
      {todo !== "" && <p>{todo}</p>}
      {ask !== "" && <Say>{ask}</Say>}
      {greeting !== "" && (
        <>
          <p>{t("gate.callback.picked-up")}</p>
          <Say>{greeting}</Say>
        </>
      )}
      <div className={styles["answers"]}>
        {answers.map((answer) => (
          <label key={answer} className={styles["answer"]} data-answer={answer}>
            <input
              type="radio"
              name={id}
              checked={given === answer}
              data-missing={missing || undefined}
              onChange={() => gate.answer(name, answer)}
            />
            <span>{answerWords(answer, texts)}</span>
          </label>
        ))}
      </div>
    </>
  );
  if (required) {
    return (
      <fieldset className={styles["check"]} aria-describedby={`${id}-missing`}>
        <legend>{heading}</legend>
        {script}
        <FieldError id={`${id}-missing`}>{missing && t("gate.check-missing")}</FieldError>
      </fieldset>
    );
  }
  // Folded away until it is wanted: a call is not delayed by reading what needn't be asked.
  return (
    <Disclosure
      summary={
        <span className={styles["title"]}>
          <span id={id}>{heading}</span>
          {given !== "notAsked" && <span> {answerWords(given, texts)}</span>}
        </span>
      }
    >
      <fieldset className={styles["check"]} aria-labelledby={id}>
        {script}
        {given === "failed" && (
          <>
            <Notice tone="warn" role="status" text={t("gate.check-optional")} />
            <Say>{t("gate.check-optional.say")}</Say>
          </>
        )}
      </fieldset>
    </Disclosure>
  );
}
