import { useEffect, useLayoutEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

/**
 * After a navigation the focus goes to what the page asks for (`data-initial-focus`: the safe choice, the first field),
 * else to its heading, so that it is read out. The page stays at its top, where it says whose account it is about. A page
 * that was loaded by its address keeps the browser's start.
 */
export function useFocusOnNavigation(): void {
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
export function useScrollMemory(): void {
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
