import type { ReactNode } from "react";
import type { Case } from "../../api/contract/guard-case.ts";
import { useTexts } from "../../i18n/use-texts.ts";

/** What is asked for, and for which person. */
export function CaseTitle({ of: { intent, userName } }: { readonly of: Case }): ReactNode {
  const { t, rich } = useTexts();
  return rich("approvals.for", { what: t(`approvals.${intent}`), name: <bdi>{userName}</bdi> });
}
