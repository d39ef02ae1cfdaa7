import { useEffect, useRef } from "react";
import { Button } from "./button.tsx";
import { QrCode } from "./qr-code.tsx";
import styles from "./qr-enlarged.module.css";

interface QrEnlargedProps {
  readonly uri: string;
  readonly label: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** The code on the whole screen, for a camera that is far away. Esc, the button and any click close it. */
export function QrEnlarged({ uri, label, closeLabel, onClose }: QrEnlargedProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  // A dialog becomes modal only by its method.
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // The keyboard closes it by Esc and by the button; the click on the whole is the mouse's short cut.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles["screen"]}
      aria-label={label}
      onClick={onClose}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <QrCode uri={uri} label={label} fit="screen" />
      <Button icon="cross" onClick={onClose}>
        {closeLabel}
      </Button>
    </dialog>
  );
}
