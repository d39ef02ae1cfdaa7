import { useState } from "react";
import { useConsents } from "../../queries/consents.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";
import { useActorName } from "../../queries/session.ts";
import type { ReceiptData } from "../finished/receipt.tsx";
import { useAssistance } from "./assistance.ts";

/** The receipt of an assisted enrollment that was confirmed; null before. */
export function useReceipt(): ReceiptData | null {
  const { user, appliance, state, doneAt } = useAssistance();
  const who = useActorName();
  const consents = useConsents();
  const checks = useIdentityChecks();
  // As it was when the code was confirmed: consent and identity check end as the page is left.
  const [reason] = useState(() => {
    const ticket = checks.find(user.id)?.ticket ?? "";
    return ticket === "" ? (consents.find(user.id, "recreate")?.reason ?? "") : ticket;
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
