import { useEffect } from "react";
import { useSecretsCover } from "../../ui/secrets-cover.tsx";

const IDLE_MS = 300_000;
const SHORTCUT_CODE = "KeyH";

/** How the shortcut is written for assistive technology (ARIA). */
export const secretsShortcut = "Alt+Shift+H";

/** The shortcut, and on a desktop the cover that comes by itself: hidden page, five minutes without a sign of life. */
export function useAutoCover(): void {
  const { covered, needed, setCovered } = useSecretsCover();

  // Follows the keyboard. By the place of the key, since Alt and Shift change the letter on some keyboards.
  useEffect(() => {
    if (!needed) return undefined;
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      if (event.code !== SHORTCUT_CODE) return;
      event.preventDefault();
      setCovered(!covered);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [covered, needed, setCovered]);

  // Follows the page and the person, but never under a phone that is scanning or is the screen itself.
  useEffect(() => {
    if (!needed || !matchMedia("(hover: hover) and (pointer: fine)").matches) return undefined;
    const cover = () => setCovered(true);
    let timer = setTimeout(cover, IDLE_MS);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(cover, IDLE_MS);
    };
    const hide = () => document.visibilityState === "hidden" && cover();
    const signs = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
    for (const sign of signs) window.addEventListener(sign, again, { passive: true });
    document.addEventListener("visibilitychange", hide);
    // A secret may come while nobody looks.
    hide();
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, again);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [needed, setCovered]);
}
