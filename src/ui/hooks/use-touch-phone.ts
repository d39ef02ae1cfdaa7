import { useSyncExternalStore } from "react";

/** A finger on a narrow screen: the authenticator app is most likely on this very device. */
const query = "(pointer: coarse) and (max-width: 48rem)";

function subscribe(listener: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}

export function useTouchPhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
