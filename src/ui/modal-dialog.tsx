import { useEffect, useId, useRef } from "react";
import type { ReactNode, RefObject } from "react";
import styles from "./modal-dialog.module.css";

interface ModalDialogProps {
  readonly open: boolean;
  readonly title: ReactNode;
  /** What Esc does. Without it the dialog can only be left by its own buttons. */
  readonly onClose?: () => void;
  /** What has the focus first (a password field). Without it the title, so that nothing is pressed by accident. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** The native dialog: the browser keeps the focus inside, makes the page inert and gives the focus back. */
export function ModalDialog({ open, title, onClose, initialFocus, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  // Follows the DOM's own open state, which only its methods can set as modal.
  useEffect(() => {
    const element = dialog.current;
    if (open && element !== null && !element.open) {
      element.showModal();
      (initialFocus?.current ?? heading.current)?.focus();
    }
    return () => element?.close();
  }, [open, initialFocus]);

  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className={styles["dialog"]}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onKeyDown={(event) => {
        // Browsers let a second Esc through `cancel`; here it is always the page that decides.
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 ref={heading} tabIndex={-1} id={titleId} className={styles["title"]}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
