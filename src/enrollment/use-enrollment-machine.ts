import { useEffect, useState, useSyncExternalStore } from "react";
import { createMachine } from "./machine/create-machine.ts";
import type { Machine } from "./machine/create-machine.ts";
import type { EnrollmentState } from "./machine/enrollment-state.ts";

/**
 * The machine of one wizard on screen. It lives as long as the component does: whoever leaves, signs
 * out or signs in as somebody else (the page is keyed by that) takes the secret with him.
 */
export function useEnrollmentMachine(initial: EnrollmentState): [EnrollmentState, Machine] {
  const [machine] = useState(() => createMachine(initial));
  const state = useSyncExternalStore(machine.subscribe, machine.state);

  // Follows the page's life. A page brought back from the browser's cache must not show an old secret
  // (security rule 12); a late answer must not put one into a wizard that is gone.
  useEffect(() => {
    const restored = (event: PageTransitionEvent) => {
      if (event.persisted) machine.send({ type: "wipe" });
    };
    window.addEventListener("pageshow", restored);
    return () => {
      window.removeEventListener("pageshow", restored);
      machine.send({ type: "wipe" });
    };
  }, [machine]);
  return [state, machine];
}
