import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { Cover } from "./cover.tsx";
import { QrCode } from "./qr-code.tsx";
import styles from "./qr.module.css";

interface QrTileProps {
  readonly uri: string;
  /** Account and purpose, never the secret. */
  readonly label: string;
  readonly enlargeLabel: string;
  readonly closeLabel: string;
  readonly covered: boolean;
  readonly coveredLabel: string;
  readonly peekLabel: string;
}

export function QrTile(props: QrTileProps) {
  const { uri, label, enlargeLabel, closeLabel, ...cover } = props;
  const [enlarged, setEnlarged] = useState(false);
  return (
    <div className={styles["tile"]}>
      <Cover {...cover}>
        <QrCode uri={uri} label={label} />
      </Cover>
      <Button kind="text" icon="enlarge" aria-disabled={cover.covered} onClick={() => setEnlarged(true)}>
        {enlargeLabel}
      </Button>
      {enlarged && !cover.covered && (
        <QrEnlarged uri={uri} label={label} closeLabel={closeLabel} onClose={() => setEnlarged(false)} />
      )}
    </div>
  );
}

interface QrEnlargedProps {
  readonly uri: string;
  readonly label: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** The code on the whole screen, for a camera that is far away. Esc, the button and any click close it. */
function QrEnlarged({ uri, label, closeLabel, onClose }: QrEnlargedProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  // A dialog becomes modal only by its method; closed while it is still in the page, it gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // The keyboard closes it by Esc and by the button; the click on the whole is the mouse's short cut.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles["enlarged"]}
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
