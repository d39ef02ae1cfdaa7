import type { Session } from "../session.ts";

/** What only a person does: focus and pointer moves also come from the page itself, a warning that opens for instance. */
const ACTIVITY = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

/**
 * Tells the session what happens to the page: activity, waking up, being restored.
 *
 * A page from the back/forward cache still holds what it showed, so it is wiped before it can be read and loaded anew
 * (security rule 12).
 * @returns ends the watch
 */
export function watchPage(session: Session, page: Window, reload: () => void): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  for (const type of ACTIVITY) {
    page.addEventListener(type, () => session.touch(), { signal, passive: true, capture: true });
  }
  page.document.addEventListener("visibilitychange", () => session.wake(), { signal });
  page.addEventListener("focus", () => session.wake(), { signal });
  page.addEventListener(
    "pageshow",
    (event) => {
      if (!event.persisted) return session.wake();
      session.wipe();
      reload();
    },
    { signal },
  );
  return () => watch.abort();
}
