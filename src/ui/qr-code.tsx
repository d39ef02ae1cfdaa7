import type { CSSProperties } from "react";
import { QRCodeSVG } from "qrcode.react";
import { classNames } from "./class-names.ts";
import { qrModules } from "./qr-modules.ts";
import styles from "./qr-code.module.css";

/** ISO/IEC 18004 wants four light modules round the code; scanners lose it on a dark page otherwise. */
const quietZone = 4;
/** On a desktop; the tile grows with the URI and the modules never shrink below what a camera reads. */
const pixelsPerModule = 5;

interface QrCodeProps {
  readonly uri: string;
  readonly label: string;
  /** Whole pixels a module in the room there is: at most five beside a text, as many as fit on a full screen. */
  readonly fit?: "text" | "screen";
}

/** Black on white in every theme. The width is a whole number of pixels for each module (qr-code.module.css). */
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
