import type { Case } from "../../api/contract/guard-case.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { Fact } from "../../ui/facts.tsx";

/** What a change is exactly, who wants it, when, and why. @param when something that happened to it, and its time */
export function caseFacts({ t, formatDate }: Texts, of: Case, when: readonly [string, number]): Fact[] {
  const { intent, newRole, edits = [], openedBy, reason, ticket } = of;
  // A new account without a role may get any.
  const role = newRole ?? (intent === "create" ? t("approvals.new-role.untold") : null);
  const changes = edits.map((part) => t(`approvals.edits.${part}`)).join(" · ");
  const [term, at] = when;
  return [
    ...(changes === "" ? [] : [{ term: t("approvals.edits"), value: changes }]),
    ...(role === null ? [] : [{ term: t("approvals.new-role"), value: <bdi>{role}</bdi> }]),
    { term: t("approvals.agent"), value: <bdi>{openedBy}</bdi> },
    { term, value: formatDate(at, "zoned") },
    ...(ticket === "" ? [] : [{ term: t("approvals.ticket"), value: <bdi>{ticket}</bdi> }]),
    ...(reason === "" ? [] : [{ term: t("approvals.reason"), value: <bdi>{reason}</bdi> }]),
  ];
}
