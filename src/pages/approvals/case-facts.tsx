import type { Case, ProofKind } from "../../api/contract/guard-case.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { Fact } from "../../ui/facts.tsx";

/** What a change is exactly, who wants it, when, and why. @param when something that happened to it, and its time */
export function caseFacts({ t, formatDate }: Texts, of: Case, when: readonly [string, number]): Fact[] {
  const { proof, openedBy, reason, ticket } = of;
  const proved = proof
    .map((kind) =>
      kind === "request"
        ? t("approvals.proof.request")
        : t("approvals.proof.agent", { proof: t(kinds[kind]) }),
    )
    .join(" · ");
  const from = (is: "known" | "usual" | "new") => t(`requests.browser.${is === "new" ? "new" : "known"}`);
  const [term, at] = when;
  return [
    ...(proved === "" ? [] : [{ term: t("approvals.proof"), value: proved }]),
    ...(of.request === undefined
      ? []
      : [
          { term: t("requests.browser"), value: from(of.request.browser) },
          { term: t("requests.network"), value: from(of.request.network) },
        ]),
    { term: t("approvals.agent"), value: <bdi>{openedBy}</bdi> },
    { term, value: formatDate(at, "zoned") },
    ...(ticket === "" ? [] : [{ term: t("approvals.ticket"), value: <bdi>{ticket}</bdi> }]),
    ...(reason === "" ? [] : [{ term: t("approvals.reason"), value: <bdi>{reason}</bdi> }]),
  ];
}

const kinds = {
  callback: "gate.callback",
  inPerson: "gate.badge",
  manager: "gate.manager",
  questions: "gate.question",
} as const satisfies Record<Exclude<ProofKind, "request">, string>;
