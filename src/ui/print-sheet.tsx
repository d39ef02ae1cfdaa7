import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import styles from "./layout.module.css";

/** Beside the app in the body: unseen on screen, and the only thing on paper while it is mounted (print.css). */
export function PrintSheet(props: { readonly children: ReactNode }) {
  return createPortal(
    <section data-print-sheet="" className={styles["sheet"]}>
      {props.children}
    </section>,
    document.body,
  );
}

/**
 * The sheet is in the page only while it is printed, so the codes stand there once. Nothing is printed while covered.
 *
 * @param onTried told when the browser's dialog is over, whatever opened it; whether paper came out, nobody can know
 */
export function usePrinting(covered: boolean, onTried: () => void = nothing) {
  const [printing, setPrinting] = useState(false);
  const tell = useEffectEvent(() => {
    if (!covered) onTried();
  });

  // Follows the browser's print command too (Ctrl+P), which asks before it takes its picture of the page.
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => {
      setPrinting(false);
      tell();
    };
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return {
    /** The sheet belongs on the page now. */
    printing: printing && !covered,
    print: () => {
      flushSync(() => setPrinting(true));
      window.print();
      // Some phones tell nothing when they are done.
      onTried();
    },
  };
}

function nothing(): void {}
