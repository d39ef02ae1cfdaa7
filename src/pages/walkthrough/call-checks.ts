import type { GateCheck } from "../../enrollment/gate/checks.ts";
import { gateChecks } from "../../enrollment/gate/checks.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { usePolicy } from "../../queries/cases.ts";
import { useRuntimeConfig } from "../../queries/services.ts";

/** What a caller is asked. */
export function useCallChecks(): readonly GateCheck[] {
  const texts = useTexts();
  const { identityChecklist } = useRuntimeConfig();
  return gateChecks(identityChecklist, usePolicy(), "byPhone", texts);
}
