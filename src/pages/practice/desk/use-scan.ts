import { useState } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import type { Stage } from "../create-stage.ts";

/** Holds the simulated phone's camera to the screen, and says what came of it. */
export function useScan({ phone, uriOnScreen }: Stage): { scan: () => void; message: string } {
  const { t } = useTexts();
  const [message, setMessage] = useState("");

  function scan() {
    const uri = uriOnScreen();
    const taken = uri !== null && phone.scan(uri);
    const account = phone.state.value().entries[0]?.account ?? "";
    setMessage(taken ? t("practice.phone.scanned", { account }) : t("practice.phone.nothing-to-scan"));
  }
  return { scan, message };
}
