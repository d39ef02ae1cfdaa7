import { StrictMode, useEffect, type ReactElement } from "react";
import { appShown } from "./take-over.ts";

/** The whole page; the build renders the same element for the first paint. */
export function AppRoot({ children }: { readonly children: ReactElement }) {
  // Follows the first commit, after the pages below have taken over what was typed.
  useEffect(() => {
    document.dispatchEvent(new Event(appShown));
  }, []);
  return <StrictMode>{children}</StrictMode>;
}
