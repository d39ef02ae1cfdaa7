import type { CSSProperties } from "react";
import { QRCodeSVG } from "qrcode.react";
import { classNames } from "./class-names.ts";
import styles from "./qr.module.css";

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
