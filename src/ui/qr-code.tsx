import { type CSSProperties, useLayoutEffect, useRef, useState } from "react";
import { QRCodeSVG } from "qrcode.react";
import { classNames } from "./class-names.ts";
import styles from "./qr.module.css";
import { Button } from "./button.tsx";
import { Cover } from "./cover.tsx";

/** ISO/IEC 18004 wants four light modules round the code; scanners lose it on a dark page otherwise. */
const quietZone = 4;
/** Until the style sheet is there, which lets the code grow with the text. */
const pixelsPerModule = 6;

interface QrCodeProps {
  readonly uri: string;
  readonly label: string;
  /** Whole pixels a module in the room there is: six beside a text, as many as fit on a full screen. */
  readonly fit?: "text" | "screen";
}

/** Black on white in every theme. The width is a whole number of pixels for each module (qr.module.css). */
export function QrCode({ uri, label, fit = "text" }: QrCodeProps) {
  const cells = qrModules(uri) + 2 * quietZone;
  const sizes: CSSProperties & { readonly "--cells": number } = { "--cells": cells };
  return (
    <div data-qr-code="" className={classNames(styles["ground"], styles[fit])} style={sizes}>
      <QRCodeSVG
        value={uri}
        level="L"
        marginSize={quietZone}
        size={cells * pixelsPerModule}
        bgColor="var(--qr-ground)"
        fgColor="var(--qr-ink)"
        role="img"
        aria-label={label}
        className={styles["code"]}
      />
    </div>
  );
}

/**
 * Bytes that fit into a QR code of version 1, 2, … at error correction L in byte mode (ISO/IEC 18004:2015, table 7).
 * An otpauth URI is ASCII with lower-case letters, so it is always in byte mode, one byte a character.
 */
const capacities = [
  17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858, 929, 1003,
  1091, 1171, 1273, 1367, 1465, 1528, 1628, 1732, 1840, 1952, 2068, 2188, 2303, 2431, 2563, 2699, 2809, 2953,
] as const;

/** Modules along one side of the code, without the quiet zone; 177, the largest, for what is too long. */
export function qrModules(uri: string): number {
  const index = capacities.findIndex((capacity) => uri.length <= capacity);
  const version = index === -1 ? capacities.length : index + 1;
  return 17 + 4 * version;
}

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
