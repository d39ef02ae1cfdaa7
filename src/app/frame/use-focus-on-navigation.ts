import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

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
    const wanted = main?.querySelector<HTMLElement>("[data-initial-focus]");
    const heading = loaded ? null : main?.querySelector<HTMLElement>("h1");
    (wanted ?? heading)?.focus({ preventScroll: true });
  }, [pathname]);
}
