/** How the gateway knows that it talks to the appliance. There is no way of not checking (ADR 19). */
export type ApplianceTrust =
  /** A certificate of a public authority, for the host's name, within its dates. */
  | { readonly kind: "system" }
  /** The same of a private authority, in place of the system's. */
  | { readonly kind: "authority"; readonly pem: string }
  /** Exactly these certificates, by SHA-256 fingerprints as `parseFingerprints` writes them; nothing else about them counts. */
  | { readonly kind: "pinned"; readonly fingerprints: readonly string[] };

import { Agent as HttpAgent } from "node:http";
import type { ClientRequest } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { AgentOptions } from "node:https";
import { timingSafeEqual } from "node:crypto";
import { TLSSocket } from "node:tls";

/** Connections to the appliance, one a call, with what TLS itself checks about them. */
export function applianceAgent(origin: URL, trust: ApplianceTrust): HttpAgent {
  const common = { keepAlive: false, maxSockets: 256 };
  return origin.protocol === "https:"
    ? new HttpsAgent({ ...common, minVersion: "TLSv1.2", ...checks(trust) })
    : new HttpAgent(common);
}

/** Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED in the environment switches nothing off. */
function checks(trust: ApplianceTrust): AgentOptions {
  // `whenPinned` checks in place of TLS. A resumed session would show the certificate of an earlier handshake.
  if (trust.kind === "pinned") return { rejectUnauthorized: false, maxCachedSessions: 0 };
  return { rejectUnauthorized: true, ...(trust.kind === "authority" ? { ca: trust.pem } : {}) };
}

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

/** Who answers at the appliance's address showed a certificate that is not pinned. It was told nothing. */
export class UnpinnedCertificateError extends Error {
  /** SHA-256 of the certificate that was shown, or null when none was. Public: whoever connects is shown it. */
  readonly fingerprint: string | null;

  constructor(fingerprint: string | null) {
    super("the certificate is not pinned");
    this.name = "UnpinnedCertificateError";
    this.fingerprint = fingerprint;
  }
}

/** What `openssl x509 -fingerprint -sha256` and others write before the digits. */
const LABEL = /(?<![^\s,])sha-?256(?: fingerprint=|:)/gi;
const FINGERPRINT = /^(?:[\dA-F]{64}|[\dA-F]{2}(?::[\dA-F]{2}){31})$/;

/**
 * Reads SHA-256 fingerprints with commas or spaces between: hexadecimal digits of any case, with or without colons, with
 * or without the label that `openssl` prints.
 * @returns each once, in capitals with colons, as Node writes them; null when one is none, or there is none
 */
export function parseFingerprints(text: string): readonly string[] | null {
  const words = text
    .replace(LABEL, "")
    .toUpperCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "");
  if (words.length === 0 || !words.every((word) => FINGERPRINT.test(word))) return null;
  const written = words.map((word) => (word.replaceAll(":", "").match(/../g) ?? []).join(":"));
  return [...new Set(written)];
}
