import { useTexts } from "./i18n/use-texts.ts";
import { useRuntimeConfig } from "./queries/services.ts";
import styles from "./ui/text.module.css";

/** Who to ask, at the foot of a card: the operator's own words (config.json), in a language that need not be the page's. */
export function OperatorHelp() {
  const { t } = useTexts();
  const { helpText, helpUrl } = useRuntimeConfig();
  if (helpText === "" && helpUrl === "") return null;
  return (
    <p className={styles["help"]}>
      <bdi>{helpText}</bdi>{" "}
      {helpUrl !== "" && (
        <a href={helpUrl} rel="noreferrer">
          {t("sign-in.help")}
        </a>
      )}
    </p>
  );
}
