import { Outlet } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { Header } from "./header.tsx";
import { PendingBar } from "./pending-bar.tsx";
import { useActivity } from "./use-activity.ts";
import { useDocumentTitle } from "./use-document-title.ts";
import { useFocusOnNavigation } from "./use-focus-on-navigation.ts";
import { useScrollMemory } from "./use-scroll-memory.ts";
import styles from "./frame.module.css";

/** What is around every page. */
export function Frame() {
  const { t } = useTexts();
  useDocumentTitle();
  useFocusOnNavigation();
  useActivity();
  useScrollMemory();
  return (
    <>
      <a className={styles["skip"]} href="#content" onClick={skipToContent}>
        {t("frame.skip")}
      </a>
      <Header />
      <PendingBar />
      <main id="content" tabIndex={-1} className={styles["main"]}>
        <Outlet />
      </main>
    </>
  );
}

/** The address stays as it is: a fragment would be a step of the history, inside the wizard too. */
function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}
