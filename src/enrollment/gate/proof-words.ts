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
  const stated = proof.flatMap((kind) => (kind === "request" ? [] : [t(kinds[kind])]));
  const parts = proof.includes("request") ? [t("gate.proof.request")] : [];
  if (stated.length > 0) {
    const listed = stated.reduce((before, app) => t("enroll.ready.apps.list", { before, app }));
    parts.push(t("gate.proof.agent", { proof: listed }));
  }
  return parts.join(" · ");
}
