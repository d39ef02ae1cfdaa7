import { useState } from "react";
import { Button } from "./button.tsx";
import { Cover } from "./cover.tsx";
import { QrCode } from "./qr-code.tsx";
import { QrEnlarged } from "./qr-enlarged.tsx";
import styles from "./qr-tile.module.css";

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
