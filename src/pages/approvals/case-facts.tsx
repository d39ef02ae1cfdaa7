import type { Case } from "../../api/contract/guard-case.ts";
import { proofWords } from "../../enrollment/gate/checks.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { Fact } from "../../ui/facts.tsx";
import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";

/** What a change is exactly, who wants it, when, and why. @param when something that happened to it, and its time */
export function caseFacts(texts: Texts, of: Case, [term, at]: readonly [string, number]): Fact[] {
  const { t, formatDate } = texts;
  const { proof, openedBy, reason, ticket, request } = of;
  const proved = proofWords(proof, texts);
  return [
    ...(proved === "" ? [] : [{ term: t("gate.proof"), value: proved }]),
    ...(request === undefined
      ? []
      : [
          { term: t("requests.browser"), value: t(`requests.browser.${request.browser}`) },
          {
            term: t("requests.network"),
            value: t(`requests.browser.${request.network === "new" ? "new" : "known"}`),
          },
          ...(request.others === 0
            ? []
            : [{ term: t("requests.others"), value: t("requests.others.count", { count: request.others }) }]),
        ]),
    { term: t("approvals.agent"), value: <bdi>{openedBy}</bdi> },
    { term, value: formatDate(at, "zoned") },
    ...(ticket === "" ? [] : [{ term: t("approvals.ticket"), value: <bdi>{ticket}</bdi> }]),
    ...(reason === "" ? [] : [{ term: t("approvals.reason"), value: <bdi>{reason}</bdi> }]),
  ];
}

/** What is asked for, and for which person. */
export function CaseTitle({ of: { intent, userName } }: { readonly of: Case }): ReactNode {
  const { t, rich } = useTexts();
  return rich("approvals.for", { what: t(`approvals.${intent}`), name: <bdi>{userName}</bdi> });
}
