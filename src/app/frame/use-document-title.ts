import { useEffect } from "react";
import { useMatches } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { isPageHandle } from "./page-handle.ts";

/** The title of the page and the name of the product; never a secret, a name or a code. */
export function useDocumentTitle(): void {
  const { t } = useTexts();
  const { productName } = useRuntimeConfig();
  const handle = useMatches()
    .map((match) => match.handle)
    .findLast(isPageHandle);
  const title = handle === undefined ? productName : `${t(handle.title)} · ${productName}`;
  // Follows the document, which React does not own.
  useEffect(() => {
    document.title = title;
  }, [title]);
}
