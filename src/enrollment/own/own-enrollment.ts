import { createContext, useContext } from "react";
import type { UnfinishedSetup } from "../../queries/unfinished-setups.ts";
import type { UserReading } from "../../queries/users.ts";
import type { EnrollmentState } from "../machine/enrollment-state.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import type { Start } from "../start/use-start.ts";

/** One's own enrollment, as the pages around it share it: the account page begins it, the wizard goes on. */
export interface OwnEnrollment extends Start {
  readonly reading: UserReading;
  readonly state: EnrollmentState;
  readonly send: Send;
  /** A new phone beside an old one that still works. */
  readonly recreate: boolean;
  /** A setup before this one that was not finished; its account may be in the app. */
  readonly unfinished: UnfinishedSetup | null;
  /** The app may hold two accounts of one name. */
  readonly twice: boolean;
  /** After an end: start again at once. */
  readonly startAgain: () => void;
  readonly next: (step: "scan" | "scratchCodes" | "confirm") => void;
  readonly back: () => void;
  /** From the code to the key, past the scratch codes. */
  readonly backToKey: () => void;
  readonly newPhone: () => void;
  readonly leave: () => void;
  /** From the end: Back does not lead into the wizard again. */
  readonly leaveDone: () => void;
}

export const OwnEnrollmentContext = createContext<OwnEnrollment | null>(null);

/** @throws outside `OwnMfa` */
export function useOwnEnrollment(): OwnEnrollment {
  const enrollment = useContext(OwnEnrollmentContext);
  if (enrollment === null) throw new Error("This page lies outside of one's own enrollment.");
  return enrollment;
}
