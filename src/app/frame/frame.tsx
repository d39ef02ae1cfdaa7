import { Outlet, useNavigation } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { Header } from "./header.tsx";
import { useDocumentTitle } from "./page-handle.ts";
import { useFocusOnNavigation, useScrollMemory } from "./use-navigation.ts";
import styles from "./frame.module.css";
import { StatusLine } from "../../ui/status-line.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useEffect } from "react";
import { useServices } from "../../queries/services.ts";

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

/** While the next page is on its way the old one stays; over 300 ms a bar says so, over 8 s words. */
function PendingBar() {
  const { t } = useTexts();
  const busy = useNavigation().state !== "idle";
  const late = useStillWaiting(busy);
  return (
    <>
      {busy && <div className={styles["pending"]} />}
      <VisuallyHidden>
        <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      </VisuallyHidden>
    </>
  );
}

const signs = ["pointerdown", "keydown", "wheel"] as const;

/** Tells the session that somebody is there, and when the page wakes up again. */
function useActivity(): void {
  const { session } = useServices().client;
  // Follows the person: keys, pointers, and the return to a page that was hidden or asleep.
  useEffect(() => {
    const wake = () => {
      if (document.visibilityState === "visible") session.wake();
    };
    for (const sign of signs) window.addEventListener(sign, session.touch, { passive: true });
    document.addEventListener("visibilitychange", wake);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, session.touch);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [session]);
}
