import { useHref } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useInPractice } from "../../use-in-practice.ts";
import styles from "./practice-link.module.css";

/** The way to practice for those who have no account yet; a document of its own, as static hosting has it. */
export function PracticeLink() {
  const { t } = useTexts();
  const href = useHref(paths.practice());
  if (useInPractice()) return null;
  return (
    <a className={styles["link"]} href={`${href}/`}>
      {t("sign-in.practice")}
    </a>
  );
}
