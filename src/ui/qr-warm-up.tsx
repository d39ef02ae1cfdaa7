import { useDeferredValue } from "react";
import { QRCodeSVG } from "qrcode.react";

/** As long as what an appliance answers, and no URI: the encoder runs the same ways. */
const nothing = "a".repeat(120);

/**
 * Encodes a code that nobody sees while the answer is awaited. The encoder is compiled then, and the real code is
 * painted a third sooner on a slow phone (docs/performance.md). Deferred: what the click shows comes first.
 */
export function QrWarmUp() {
  const due = useDeferredValue(true, false);
  return (
    due && (
      <div hidden>
        <QRCodeSVG value={nothing} level="L" marginSize={4} />
      </div>
    )
  );
}
