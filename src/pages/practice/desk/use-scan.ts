import { useState } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import type { Stage } from "../create-stage.ts";

type Outcome = { readonly kind: "scanned"; readonly account: string } | { readonly kind: "nothing" };

/** Holds the simulated phone's camera to the screen, and says what came of it. */
export function useScan({ phone, uriOnScreen }: Stage): { scan: () => void; message: string } {
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  function scan() {
    const uri = uriOnScreen();
    const taken = uri !== null && phone.scan(uri);
    const account = phone.state.value().entries[0]?.account ?? "";
    setOutcome(taken ? { kind: "scanned", account } : { kind: "nothing" });
  }
  function message(): string {
    switch (outcome?.kind) {
      case "scanned":
        return t("practice.phone.scanned", { account: outcome.account });
      case "nothing":
        return t("practice.phone.nothing-to-scan");
      default:
        return "";
    }
  }
  return { scan, message: message() };
}
