import { useNavigate, useSearchParams } from "react-router";
import { useAssistedStart } from "../../enrollment/assisted/use-assisted-start.ts";
import type { AssistedStart } from "../../enrollment/assisted/use-assisted-start.ts";
import { begunParameter } from "../../enrollment/wizard-search.ts";

/** `Start`, which leaves a mark in the address: after a reload the page knows what happened. */
export function useHandOverStart(): AssistedStart {
  const navigate = useNavigate();
  const [search] = useSearchParams();

  return useAssistedStart(() => {
    const begun = new URLSearchParams(search);
    begun.set(begunParameter, "true");
    // In place: Back leads to where one came from, not to a `Start` that was used.
    void navigate({ search: begun.toString() }, { replace: true });
  });
}
