import { timingSafeEqual } from "node:crypto";
import type { ClientRequest } from "node:http";
import { TLSSocket } from "node:tls";
import { UnpinnedCertificateError } from "./unpinned-certificate-error.ts";

interface Outcomes {
  /** Begins and ends the request: nothing of it exists on the connection before. */
  readonly write: () => void;
  readonly refuse: (error: UnpinnedCertificateError) => void;
}

/**
 * Holds a request back until the handshake has shown a pinned certificate and proved its key (RFC 8446 §4.4.3, which
 * TLS does whatever it is told about chains). Calls one of the outcomes, or none when the connection fails.
 */
export function whenPinned(sent: ClientRequest, fingerprints: readonly string[], outcomes: Outcomes): void {
  const { write, refuse } = outcomes;
  // The socket is new, as each call has its own, and comes before its first event from the network.
  sent.once("socket", (socket) => {
    if (!(socket instanceof TLSSocket)) return refuse(new UnpinnedCertificateError(null));
    socket.once("secureConnect", () => {
      const shown = socket.getPeerX509Certificate()?.fingerprint256 ?? null;
      if (shown !== null && isAmong(shown, fingerprints)) write();
      else refuse(new UnpinnedCertificateError(shown));
    });
  });
}

/** Looks at every pin and every digit of it, whatever was shown. */
function isAmong(shown: string, fingerprints: readonly string[]): boolean {
  const seen = Buffer.from(shown);
  return fingerprints
    .map((fingerprint) => Buffer.from(fingerprint))
    .map((pin) => pin.length === seen.length && timingSafeEqual(pin, seen))
    .includes(true);
}
