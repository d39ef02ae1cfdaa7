import type { Texts } from "../../i18n/texts.ts";
import { defaultChecks } from "../../queries/identity-checks.ts";
import type { NamedCheck } from "../../queries/identity-checks.ts";

/** The checks that the house wants (`identityChecklist` of the configuration), else those of the catalog. */
export function wantedChecks(identityChecklist: readonly string[]): readonly NamedCheck[] {
  return identityChecklist.length > 0
    ? identityChecklist.map((words) => ({ kind: "house", words }))
    : defaultChecks.map((name) => ({ kind: "default", name }));
}

/** The check in the reader's language, or in the words of the house. */
export function checkWords(check: NamedCheck, { t }: Texts): string {
  return check.kind === "house" ? check.words : t(`walkthrough.identity.default.${check.name}`);
}
