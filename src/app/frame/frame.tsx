import { Outlet, ScrollRestoration } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { Header } from "./header.tsx";
import { useActivity } from "./use-activity.ts";
import { useDocumentTitle } from "./use-document-title.ts";
import { useFocusOnNavigation } from "./use-focus-on-navigation.ts";
import styles from "./frame.module.css";

/** What is around every page. */
export function Frame() {
  const { t } = useTexts();
  useDocumentTitle();
  useFocusOnNavigation();
  useActivity();
  return (
    <>
      <a className={styles["skip"]} href="#content" onClick={skipToContent}>
        {t("frame.skip")}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className={styles["main"]}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}

/** The address stays as it is: a fragment would be a step of the history, inside the wizard too. */
function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}
