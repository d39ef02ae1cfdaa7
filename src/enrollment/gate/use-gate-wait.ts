import type { Failure } from "../../api/failure.ts";
import { defaultWaitSeconds } from "../../i18n/wait-text.ts";
import { useCountdown } from "../../ui/hooks/use-countdown.ts";

/** How long to wait after too many checks were recorded. */
export function useGateWait(failure: Failure | null) {
  const asked = waitAskedBy(failure);
  const waitSeconds = useCountdown(asked, failure);
  return { waitSeconds, waited: asked !== null && waitSeconds === 0 };
}

/** In seconds; null for none. */
function waitAskedBy(failure: Failure | null): number | null {
  if (failure?.kind !== "refused") return null;
  const unsaid = failure.reason === "too-many-attempts" ? defaultWaitSeconds : null;
  return failure.retryAfterSeconds ?? unsaid;
}
