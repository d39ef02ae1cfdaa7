import { useEffect } from "react";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useProductName } from "../../queries/services.ts";

/** Names the step in the title of the document: a text without arguments, so no secret gets into it. */
export function useStepTitle(key: PlainKey): void {
  const { t } = useTexts();
  const product = useProductName(t("frame.product"));
  const title = `${t(key)} · ${product}`;
  // Follows the document, which React does not own.
  useEffect(() => {
    document.title = title;
  }, [title]);
}
