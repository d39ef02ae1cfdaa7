import { useState } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { useConsents } from "../../queries/use-consents.ts";
import { checkWords, wantedChecks } from "./check-words.ts";

export interface IdentityForm {
  readonly checks: readonly { readonly words: string; readonly ticked: boolean }[];
  /** `place` of the check in the list, from 0. */
  readonly tick: (place: number, ticked: boolean) => void;
  readonly ticket: string;
  readonly setTicket: (ticket: string) => void;
  readonly unchecked: boolean;
  readonly ticketMissing: boolean;
  /** Goes on where nothing is missing. */
  readonly submit: () => "gone-on" | "incomplete";
}

/** What stands on the first step: the ticks belong to places in the list, so that they outlive a change of language. */
export function useIdentityForm(): IdentityForm {
  const texts = useTexts();
  const { user, state } = useAssistance();
  const navigate = useNavigate();
  const { identityChecklist } = useRuntimeConfig();
  const identityChecks = useIdentityChecks();
  const consent = useConsents().find(user.id, "recreate");
  // Agreed to for the key that is made already, before the telephone was chosen: it is the same matter.
  const reason = "held" in state ? (consent?.reason ?? "") : "";
  const passed = identityChecks.find(user.id);
  const wanted = wantedChecks(identityChecklist);
  const [ticks, setTicks] = useState<readonly boolean[]>(wanted.map(() => passed !== null));
  const [ticket, setTicket] = useState(passed?.ticket ?? reason);
  const [tried, setTried] = useState(false);
  const unchecked = ticks.includes(false);
  const ticketMissing = ticket.trim() === "";
  return {
    checks: wanted.map((check, place) => ({
      words: checkWords(check, texts),
      ticked: ticks[place] === true,
    })),
    tick: (place, on) => setTicks((before) => before.map((one, at) => (at === place ? on : one))),
    ticket,
    setTicket,
    unchecked: tried && unchecked,
    ticketMissing: tried && ticketMissing,
    submit: () => {
      if (unchecked || ticketMissing) {
        setTried(true);
        return "incomplete";
      }
      identityChecks.pass({ userId: user.id, ticket: ticket.trim(), checks: wanted });
      void navigate(paths.walkthrough(user.id, 2));
      return "gone-on";
    },
  };
}
