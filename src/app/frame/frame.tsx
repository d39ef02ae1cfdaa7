import { Outlet, useNavigation, useLocation, useNavigationType } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { Header } from "./header.tsx";
import { useDocumentTitle } from "./page-handle.ts";
import styles from "./frame.module.css";
import { StatusLine } from "../../ui/status-line.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useEffect, useLayoutEffect, useRef } from "react";
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

/**
 * After a navigation the focus goes to what the page asks for (`data-initial-focus`: the safe choice, the first field),
 * else to its heading, so that it is read out. The page stays at its top, where it says whose account it is about. A page
 * that was loaded by its address keeps the browser's start, unless it leads the focus itself (use-kept-focus.ts).
 */
function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const first = useRef(pathname);
  // Follows the address.
  useEffect(() => {
    const loaded = first.current === pathname;
    first.current = "";
    if (document.querySelector("dialog[open]") !== null) return;
    const main = document.querySelector("main");
    // In the form of the first paint the person has begun: where they type stays where they type.
    if (loaded && main?.contains(document.activeElement) === true) return;
    const wanted = main?.querySelector<HTMLElement>("[data-initial-focus]");
    const heading = loaded ? null : main?.querySelector<HTMLElement>("h1");
    (wanted ?? heading)?.focus({ preventScroll: true });
  }, [pathname]);
}

/** A field that has the focus already stays in sight: on a small window it stands below the top. */
function startAtTop(): void {
  window.scrollTo(0, 0);
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement) activeElement.scrollIntoView({ block: "nearest" });
}

/**
 * A new page starts at its top, Back returns to where one was. The positions are kept in memory: the router's own
 * `ScrollRestoration` writes them to session storage, which holds nothing here.
 */
function useScrollMemory(): void {
  const { key, pathname } = useLocation();
  const arrivedBy: string = useNavigationType();
  const positions = useRef(new Map<string, number>());
  const shown = useRef(pathname);
  // Follows the window, before it is painted.
  useLayoutEffect(() => {
    const kept = positions.current;
    history.scrollRestoration = "manual";
    if (arrivedBy === "POP") window.scrollTo(0, kept.get(key) ?? 0);
    // A filter that changes the address in place is no new page.
    else if (arrivedBy === "PUSH" || shown.current !== pathname) startAtTop();
    shown.current = pathname;
    const keep = () => kept.set(key, window.scrollY);
    window.addEventListener("scroll", keep, { passive: true });
    return () => window.removeEventListener("scroll", keep);
  }, [key, pathname, arrivedBy]);
}
