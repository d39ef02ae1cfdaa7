import { useState } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useSecretsCover } from "../../ui/secrets-cover.tsx";
import { useCoveredSecret } from "../../ui/secrets-cover.tsx";

export interface ReadOut {
  readonly shown: boolean;
  /** The caller was ready once at this step; covering again does not take that back. */
  readonly ready: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

/** A secret that is read out: covered at first, and whenever secrets are hidden on this page. */
export function useReadOut(): ReadOut {
  const covered = useCoveredSecret();
  const { setCovered } = useSecretsCover();
  const { markGiven } = useAssistance();
  const [open, setOpen] = useState(false);
  const [ready, setReady] = useState(false);
  return {
    shown: open && !covered,
    ready,
    show: () => {
      setOpen(true);
      setReady(true);
      setCovered(false);
      markGiven();
    },
    hide: () => setOpen(false),
  };
}
