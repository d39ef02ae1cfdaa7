import type { AboutPerson } from "../../api/contract/about-person.ts";
import type { Case } from "../../api/contract/guard-case.ts";
import { checkLine } from "../../enrollment/gate/checks.ts";
import { failureLine } from "../../enrollment/gate/failed-before.tsx";
import { proofWords } from "../../enrollment/gate/proof-words.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { Fact } from "../../ui/facts.tsx";

/** Whose account it is: role, state, and what happened to it last. */
export function personFacts({ t, rich, formatDate }: Texts, { role, mfa, lastChange }: AboutPerson): Fact[] {
  const when = lastChange === undefined ? "" : formatDate(lastChange.changedAt, "date-time");
  return [
    ...(role === "" ? [] : [{ term: t("approvals.role"), value: <bdi>{role}</bdi> }]),
    { term: t("users.column.mfa"), value: t(`approvals.mfa.${mfa}`) },
    ...(lastChange === undefined || lastChange.change === "guessed"
      ? []
      : [
          {
            term: t("account.last-change"),
            value:
              lastChange.change === "elsewhere"
                ? rich("account.last-change.elsewhere", { when })
                : rich(`account.last-change.${lastChange.change}`, {
                    when,
                    name: <bdi>{lastChange.changedBy}</bdi>,
                  }),
          },
        ]),
  ];
}

/** Every case and every failure of 72 hours, whichever agent it was with. @param caseId the one that waits */
export function pastLines({ failures, cases }: AboutPerson, caseId: string | null, texts: Texts): string[] {
  return [
    ...failures.map((failure) => failureLine(failure, texts)),
    ...cases.filter(({ id }) => id !== caseId).map((each) => caseLine(each, texts)),
  ];
}

function caseLine(of: Case, texts: Texts): string {
  const { t, formatDate } = texts;
  const { openedAt, openedBy, intent, state, outcome, checks, proof, ticket } = of;
  const asked = checks.filter(({ answer }) => answer !== "notAsked");
  return [
    t("approvals.history.row", {
      time: formatDate(openedAt, "zoned"),
      agent: openedBy,
      what: t(`approvals.${intent}`),
      state: t(outcome === "impostor" ? "gate.failures.impostor" : `approvals.state.${state}`),
    }),
    proofWords(proof, texts),
    checkLine(asked, texts),
    ticket,
  ]
    .filter((text) => text !== "")
    .join(" · ");
}
