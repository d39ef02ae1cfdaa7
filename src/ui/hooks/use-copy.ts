import { useState } from "react";
import { copyText, selectText } from "../../lib/copy-text.ts";

/** `selected`: the clipboard refused, and the text is there to be copied by hand; `covered`: it has to be shown first. */
export type CopyOutcome = "copied" | "selected" | "covered";

interface Copying {
  /** `element` shows the text; it is selected when the clipboard refuses. */
  readonly copy: (text: string, element: Element | null) => void;
  /** What is still true of the last copy: that the text is selected, or has to be shown, goes with the cover. */
  readonly outcome: CopyOutcome | null;
}

/** Copies and says whether it worked: without a clipboard (plain HTTP) the text is selected instead, unless it is covered. */
export function useCopy(covered: boolean, onTried?: () => void): Copying {
  const [last, setLast] = useState<CopyOutcome | null>(null);

  async function run(text: string, element: Element | null) {
    const { kind } = await copyText(text);
    if (kind === "copied") setLast("copied");
    else if (covered || element === null) setLast("covered");
    else {
      selectText(element);
      setLast("selected");
    }
    onTried?.();
  }
  const holds = last === "copied" || (last === "covered") === covered;
  return { copy: (text, element) => void run(text, element), outcome: holds ? last : null };
}
