import { StepPicture } from "../../enrollment/sample/step-picture.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities, useRuntimeConfig } from "../../queries/services.ts";
import { Button } from "../../ui/button.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import styles from "./instructions.module.css";

const steps = [
  { picture: "getReady", heading: "frame.nav.account", text: "instructions.ready" },
  { picture: "scan", heading: "enroll.steps.scan", text: "instructions.scan" },
  { picture: "scratchCodes", heading: "enroll.steps.codes", text: "instructions.codes" },
  { picture: "confirm", heading: "enroll.steps.confirm", text: "instructions.confirm" },
] as const;

const withoutCodes = [
  { ...steps[0], text: "instructions.ready.codeless" },
  ...steps.filter(({ picture }) => picture !== "getReady" && picture !== "scratchCodes"),
] as const;

/** A sheet for everybody, in the language of the page: the pictures are the real steps with sample data. */
export function InstructionsPage() {
  const { t } = useTexts();
  const { helpText } = useRuntimeConfig();
  const { scratchCodes } = useCapabilities();
  return (
    <article className={styles["page"]}>
      <div className={styles["title"]}>
        <PageHeading>{t("instructions.heading")}</PageHeading>
        <div data-print="hide">
          <Button icon="print" kind="primary" onClick={() => window.print()}>
            {t("instructions.print")}
          </Button>
        </div>
      </div>
      <p>{t("instructions.text")}</p>
      <ol className={styles["steps"]}>
        {(scratchCodes ? steps : withoutCodes).map(({ picture, heading, text }, index) => (
          <li key={picture} className={styles["step"]}>
            <div className={styles["words"]}>
              <h2>
                {index > 0 && (
                  <span className={styles["number"]} aria-hidden="true">
                    {index}
                  </span>
                )}
                {t(heading)}
              </h2>
              <p>{t(text, { address: location.host })}</p>
            </div>
            <StepPicture
              step={picture}
              recreate={false}
              caption={t("instructions.picture")}
              mark={t("instructions.sample")}
            />
          </li>
        ))}
      </ol>
      <p>{t("instructions.done")}</p>
      <section className={styles["wrong"]}>
        <h2>{t("instructions.wrong")}</h2>
        <p>{t("instructions.wrong.text")}</p>
      </section>
      {helpText !== "" && (
        <section className={styles["wrong"]}>
          <h2>{t("instructions.help")}</h2>
          <p>
            <bdi>{helpText}</bdi>
          </p>
        </section>
      )}
    </article>
  );
}
