import { useState } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { useConsents } from "../../queries/use-consents.ts";

export interface IdentityForm {
  readonly checks: readonly string[];
  readonly ticked: readonly string[];
  readonly tick: (check: string, ticked: boolean) => void;
  readonly ticket: string;
  readonly setTicket: (ticket: string) => void;
  readonly unchecked: boolean;
  readonly ticketMissing: boolean;
  readonly submit: () => void;
}

/** The checks that the house wants (`identityChecklist` of the configuration), else those of the catalog. */
export function useIdentityForm(): IdentityForm {
  const { t } = useTexts();
  const { user } = useAssistance();
  const navigate = useNavigate();
  const { identityChecklist } = useRuntimeConfig();
  const identityChecks = useIdentityChecks();
  const reason = useConsents().find(user.id, "recreate")?.reason ?? "";
  const passed = identityChecks.find(user.id);
  const [ticked, setTicked] = useState<readonly string[]>(passed?.checks ?? []);
  const [ticket, setTicket] = useState(passed?.ticket ?? reason);
  const [tried, setTried] = useState(false);
  const checks =
    identityChecklist.length > 0
      ? identityChecklist
      : [
          t("walkthrough.identity.default.callback"),
          t("walkthrough.identity.default.manager"),
          t("walkthrough.identity.default.recent"),
        ];
  const unchecked = checks.some((check) => !ticked.includes(check));
  const ticketMissing = ticket.trim() === "";
  return {
    checks,
    ticked,
    tick: (check, on) =>
      setTicked((before) => [...before.filter((other) => other !== check), ...(on ? [check] : [])]),
    ticket,
    setTicket,
    unchecked: tried && unchecked,
    ticketMissing: tried && ticketMissing,
    submit: () => {
      if (unchecked || ticketMissing) {
        setTried(true);
        return;
      }
      identityChecks.pass({ userId: user.id, ticket: ticket.trim(), checks });
      void navigate(paths.walkthrough(user.id, 2));
    },
  };
}
