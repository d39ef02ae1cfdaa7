import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import styles from "./modal-dialog.module.css";

interface ModalDialogProps {
  readonly title: ReactNode;
  /** What Esc does. Without it the dialog can only be left by its own buttons. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

const fields = "input:not([type=hidden]), select, textarea";

/** The native dialog: the browser keeps the focus inside, makes the page inert and gives the focus back.
 * The focus starts in the first field, else on the title, so that no button is pressed by accident. */
export function ModalDialog({ title, onClose, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  // Only the DOM's own method opens it as modal; before a frame without it is painted.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const field = element?.querySelector<HTMLElement>(fields);
    (field ?? heading.current)?.focus();
    // Before it leaves the document: a dialog that has left gives no focus back.
    return () => element?.close();
  }, []);

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
