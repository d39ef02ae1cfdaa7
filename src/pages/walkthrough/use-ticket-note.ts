import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";
import { useSession } from "../../queries/session.ts";
import { isUnderWay, resultOf, ticketNote } from "./ticket-note.ts";

/** Writes the note as things stand, in the language of now; `askedAt` in epoch milliseconds. */
export function useTicketNote(): (askedAt?: number) => string {
  const texts = useTexts();
  const { user, appliance, recreate, state, doneAt } = useAssistance();
  const session = useSession();
  const checks = useIdentityChecks();
  return (askedAt = Date.now()) =>
    ticketNote(
      {
        agent: session.kind === "signed-out" ? "" : session.userName,
        caller: user.name,
        appliance,
        recreate,
        check: checks.find(user.id),
        endedAt: isUnderWay(state.step) ? null : (doneAt ?? askedAt),
        result: resultOf(state),
      },
      texts,
    );
}
