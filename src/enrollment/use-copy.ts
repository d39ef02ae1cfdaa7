import { useState } from "react";
import { copyText, selectText } from "../lib/copy-text.ts";

export type CopyResult = "copied" | "enroll.copy-failed" | "enroll.copy-failed.covered";

interface Copy {
  /** `element` shows the text and is selected when the clipboard refuses; null while it is covered. */
  readonly copy: (text: string, element: Element | null) => void;
  readonly outcome: CopyResult | null;
}

/** What is still true of the last copy: whether the text is selected or is to be shown first goes with the cover. */
export function shownCopy(outcome: CopyResult | null, covered: boolean): CopyResult | null {
  if (outcome === null || outcome === "copied") return outcome;
  return (outcome === "enroll.copy-failed.covered") === covered ? outcome : null;
}

/** Copies and says whether it worked: without a clipboard (plain HTTP) the text is selected instead. */
export function useCopy(onTried?: () => void): Copy {
  const [outcome, setOutcome] = useState<CopyResult | null>(null);

  async function run(text: string, element: Element | null) {
    const { kind } = await copyText(text);
    if (kind === "copied") setOutcome("copied");
    else if (element === null) setOutcome("enroll.copy-failed.covered");
    else {
      selectText(element);
      setOutcome("enroll.copy-failed");
    }
    onTried?.();
  }
  return { copy: (text, element) => void run(text, element), outcome };
}
