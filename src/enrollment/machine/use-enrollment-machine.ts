import { useEffect, useState, useSyncExternalStore } from "react";
import { createStore } from "../../lib/store.ts";
import type { EnrollmentState } from "./enrollment-state.ts";
import type { EnrollmentEvent } from "./enrollment-event.ts";
import { transition } from "./transition.ts";

/**
 * The machine of one wizard on screen. It lives as long as the component does: leaving, signing
 * out and signing in as somebody else (the page is keyed by that) take the secret away.
 */
export function useEnrollmentMachine(initial: EnrollmentState): [EnrollmentState, Machine] {
  const [machine] = useState(() => createMachine(initial));
  const state = useSyncExternalStore(machine.subscribe, machine.state);

  // Follows the page's life. A page brought back from the browser's cache must not show an old secret;
  // a late answer must not put one into a wizard that is gone.
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

/** Answers false when the state did not take the event: then nothing may follow from it (ADR 2). */
export type Send = (event: EnrollmentEvent) => boolean;

export type Machine = ReturnType<typeof createMachine>;

/**
 * Holds the wizard's state outside React's rendering: a handler knows at once whether its event was
 * taken, so the second click of a double click finds the machine in `starting` and sends nothing.
 */
function createMachine(initial: EnrollmentState) {
  const { get, set, subscribe } = createStore(initial);
  return {
    state: get,
    send: (event: EnrollmentEvent) => {
      const current = get();
      const next = transition(current, event);
      if (next === current) return false;
      set(next);
      return true;
    },
    subscribe,
  };
}
