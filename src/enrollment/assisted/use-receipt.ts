import { useIdentityChecks } from "../../queries/identity-checks.ts";
import { useSession } from "../../queries/session.ts";
import { useConsents } from "../../queries/use-consents.ts";
import type { ReceiptData } from "../receipt/receipt-facts.ts";
import { useAssistance } from "./assistance.ts";

/** The receipt of an assisted enrollment that was confirmed; null before. */
export function useReceipt(): ReceiptData | null {
  const { user, appliance, state, doneAt } = useAssistance();
  const session = useSession();
  const consents = useConsents();
  const checks = useIdentityChecks();
  if (doneAt === null || state.step !== "done") return null;
  const reason = consents.find(user.id, "recreate")?.reason ?? "";
  const ticket = checks.find(user.id)?.ticket ?? "";
  return {
    who: session.kind === "signed-out" ? "" : session.userName,
    whom: user.name,
    what: state.replaced ? "recreate" : "set-up",
    appliance,
    when: doneAt,
    reason: reason === "" ? ticket : reason,
  };
}
