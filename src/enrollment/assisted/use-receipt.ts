import { useState } from "react";
import { useCaseFile } from "../../queries/services.ts";
import { useActorName } from "../../queries/session.ts";
import type { ReceiptData } from "../finished/receipt.tsx";
import { useAssistance } from "./assistance.ts";

/** The receipt of an assisted enrollment that was confirmed; null before. */
export function useReceipt(): ReceiptData | null {
  const { user, appliance, state, doneAt } = useAssistance();
  const who = useActorName();
  const file = useCaseFile();
  // As it was when the code was confirmed: the case ends as the page is left.
  const [reason] = useState(() => {
    const kept = file.find(user.id);
    return [kept?.ticket, kept?.reason].filter(Boolean).join(", ");
  });
  if (doneAt === null || state.step !== "done") return null;
  return {
    who,
    whom: user.name,
    what: state.replaced ? "recreate" : "set-up",
    appliance,
    when: doneAt,
    reason,
  };
}
