import { useEffect, useSyncExternalStore } from "react";
import type { Part, PartState } from "../lib/create-part.ts";

/** `look`: only whether it could be loaded; `after-paint`: what is on screen comes first; `now`: it is to be shown. */
export type PartWish = "none" | "look" | "after-paint" | "now";

/** A part of the app as far as it is loaded. Nothing of it is asked for before it is wished for. */
export function usePart<Value>(part: Part<Value>, wish: PartWish): PartState<Value> {
  const state = useSyncExternalStore(part.subscribe, part.state);

  // Follows the wish.
  useEffect(() => {
    if (wish === "now") void part.load();
    if (wish !== "after-paint") return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The frame that paints, and then the turn after it.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => void part.load());
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [part, wish]);

  // Follows the version on the server: a page that slept through a new one can say so in time.
  useEffect(() => {
    if (wish !== "look") return undefined;
    const look = () => {
      if (document.visibilityState === "visible") void part.check();
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [part, wish]);

  // Follows the network: what failed is tried again by itself when it is back.
  useEffect(() => {
    if (state.kind !== "failed") return undefined;
    const again = () => void part.load();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [part, state.kind]);

  return state;
}
