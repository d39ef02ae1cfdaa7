import type { ProofKind } from "../../api/contract/guard-case.ts";
import type { Texts } from "../../i18n/texts.ts";

const kinds = {
  callback: "gate.callback",
  inPerson: "gate.badge",
  manager: "gate.manager",
  questions: "gate.question",
} as const satisfies Record<Exclude<ProofKind, "request">, string>;

/** What proves who somebody is, and whose word that is; "" for nothing. */
export function proofWords(proof: readonly ProofKind[], { t }: Texts): string {
  return proof
    .map((kind) =>
      kind === "request" ? t("gate.proof.request") : t("gate.proof.agent", { proof: t(kinds[kind]) }),
    )
    .join(" · ");
}
