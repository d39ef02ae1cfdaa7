import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * True while React takes over the form of the first paint, which the build rendered: what only this browser knows (theme,
 * address) is shown one render later, so that both are the same. False wherever React makes the page itself.
 */
export function useFirstRender(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}
