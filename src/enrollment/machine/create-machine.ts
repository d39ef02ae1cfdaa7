import type { EnrollmentEvent } from "./enrollment-event.ts";
import type { EnrollmentState } from "./enrollment-state.ts";
import { transition } from "./transition.ts";

/** Answers false when the state did not take the event: then nothing may follow from it (ADR 2). */
export type Send = (event: EnrollmentEvent) => boolean;

export interface Machine {
  readonly state: () => EnrollmentState;
  readonly send: Send;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Holds the wizard's state outside React's rendering: a handler knows at once whether its event was
 * taken, so the second click of a double click finds the machine in `starting` and sends nothing.
 */
export function createMachine(initial: EnrollmentState): Machine {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => current,
    send: (event) => {
      const next = transition(current, event);
      if (next === current) return false;
      current = next;
      for (const listener of listeners) listener();
      return true;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
