import { QRCodeSVG } from "qrcode.react";
import { Deferred } from "./deferred.tsx";

/** As long as what an appliance answers, and no URI: the encoder runs the same ways. */
const nothing = "a".repeat(120);

/**
 * Encodes a code that nobody sees while the answer is awaited. The encoder is compiled then, and the real code is
 * painted a third sooner on a slow phone (docs/performance.md). What the click shows comes first.
 */
export function QrWarmUp() {
  return (
    <Deferred>
      <div hidden>
        <QRCodeSVG value={nothing} level="L" marginSize={4} />
      </div>
    </Deferred>
  );
}
