import { useEffect } from "react";
import { useServices } from "../../queries/services.ts";

const signs = ["pointerdown", "keydown", "wheel"] as const;

/** Tells the session that somebody is there, and when the page wakes up again. */
export function useActivity(): void {
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
