import { useStart, type Start } from "../start/use-start.ts";
import { useAssistance } from "./assistance.ts";

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
