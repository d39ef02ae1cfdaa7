import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

interface Printing {
  /** The sheet belongs on the page now. */
  readonly printing: boolean;
  /** Prints; `onTried` is told when the browser's dialog was asked for. */
  readonly print: (onTried: () => void) => void;
}

/** The sheet is in the page only while it is printed, so the codes stand there once. Nothing is printed while covered. */
export function usePrinting(covered: boolean): Printing {
  const [printing, setPrinting] = useState(false);

  // Follows the browser's print command too (Ctrl+P), which asks before it takes its picture of the page.
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return {
    printing: printing && !covered,
    print: (onTried) => {
      flushSync(() => setPrinting(true));
      window.print();
      onTried();
    },
  };
}
