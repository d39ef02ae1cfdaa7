import { createContext, useContext } from "react";
import type { User } from "../../api/contract/user.ts";
import { type Subject, paths } from "../../paths.ts";
import type { Verdict } from "../../lib/diagnose-refused-code.ts";
import type { UserReading } from "../../queries/users.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import type { EnrollmentState } from "../machine/enrollment-state.ts";
import { useStart, type Start } from "../start/use-start.ts";
import { useNavigate } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { useQueueOf } from "../../queries/work-queue.ts";

/** One enrollment for somebody else, as the pages of it share it: hand-over and walkthrough. */
interface Assistance {
  readonly user: User;
  readonly subject: Subject;
  readonly reading: UserReading;
  readonly appliance: string;
  readonly state: EnrollmentState;
  readonly send: Send;
  /** A new phone beside an old one that still works. */
  readonly recreate: boolean;
  /** When the key was made, epoch milliseconds; null before. */
  readonly madeAt: number | null;
  /** When the code was confirmed, epoch milliseconds; null before. */
  readonly doneAt: number | null;
  /** Why codes of this key were refused, in their order. */
  readonly refusals: readonly Verdict["kind"][];
  /** The server took the code and then does not say that MFA is on. */
  readonly contradicted: boolean;
  /** Key or codes went to the other person: leaving now makes them worthless, so it is asked. */
  readonly markGiven: () => void;
  /** The agent ended the call: leaving is not asked about any more. */
  readonly markEnded: () => void;
  /** The highest step of the call that was on screen, from 1; 0 for none. */
  readonly reached: number;
  readonly markReached: (step: number) => void;
  /** The call begins again. */
  readonly forgetReached: () => void;
  /** The screen is the other person's: nothing leads away from it but the administrator's password. */
  readonly lock: ScreenLock;
}

interface ScreenLock {
  readonly locked: boolean;
  /** Somebody wants to get out: the password is due. */
  readonly asked: boolean;
  readonly setLocked: (locked: boolean) => void;
  readonly ask: () => void;
  readonly stay: () => void;
}

export const AssistanceContext = createContext<Assistance | null>(null);

/** @throws outside `AssistedEnrollment` */
export function useAssistance(): Assistance {
  const assistance = useContext(AssistanceContext);
  if (assistance === null) throw new Error("This page lies outside of an assisted enrollment.");
  return assistance;
}

/** The steps of a call, in their order; without scratch codes there is none for them. */
export const callSteps = ["identity", "prepare", "key", "codes", "confirm", "done"] as const;

export type CallStep = (typeof callSteps)[number];

/** From 1, of a step that comes before the one that a product may not have. */
export function earlyNumber(step: "prepare" | "key"): number {
  return callSteps.indexOf(step) + 1;
}

export interface AssistedStart extends Start {
  /** After an end: once more. */
  readonly startAgain: () => void;
}

/** `Start` for somebody else. `spoken`: the account's name is read out. */
export function useAssistedStart(onEnabled: () => void, spoken = false): AssistedStart {
  const { user, state, recreate, send } = useAssistance();
  const again = state.step === "stopped";
  const input = { userId: user.id, userName: user.name, recreate, again, spoken, forOthers: true };
  const starting = useStart(input, send, onEnabled);
  return {
    ...starting,
    startAgain: () => {
      if (send({ type: "restart" })) starting.start();
    },
  };
}

/** Out of an enrollment: on to the next in the queue when one is under way, else to the list. */
export function useLeaveAssistance() {
  const { t } = useTexts();
  const { user } = useAssistance();
  const navigate = useNavigate();
  const queue = useQueueOf(user.id);

  function go(replace: boolean) {
    void navigate(queue === null ? paths.users() : paths.queue(queue), { replace });
  }
  return {
    /** Where the way out leads, in words. */
    leaveLabel: t(queue === null ? "enroll.done.go.other" : "hand-over.to-queue"),
    leave: () => go(false),
    /** From the end: Back does not lead into the enrollment again. */
    leaveDone: () => go(true),
  };
}
