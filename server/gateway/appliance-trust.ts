import { timingSafeEqual } from "node:crypto";
import { Agent as HttpAgent, type ClientRequest } from "node:http";
import { Agent as HttpsAgent, type AgentOptions } from "node:https";
import { TLSSocket } from "node:tls";
import { CHECKED_TLS, TLS } from "../http/tls.ts";

/** How the gateway knows that it talks to the appliance. The check can't be turned off (ADR 19). */
export type ApplianceTrust =
  /** A certificate from a public authority, for the host's name, within its dates. */
  | { readonly kind: "system" }
  /** The same from a private authority, in place of the system's. */
  | { readonly kind: "authority"; readonly pem: string }
  /** Exactly these certificates, by their SHA-256 fingerprints as `parseFingerprints` writes them; nothing else counts. */
  | { readonly kind: "pinned"; readonly fingerprints: readonly string[] };

/** Connections to the appliance, one for each call, with the checks that TLS makes itself. */
export function applianceAgent(origin: URL, trust: ApplianceTrust): HttpAgent {
  const common = { keepAlive: false, maxSockets: 256 };
  return origin.protocol === "https:"
    ? new HttpsAgent({ ...common, ...checks(trust) })
    : new HttpAgent(common);
}

function checks(trust: ApplianceTrust): AgentOptions {
  // `whenPinned` checks instead of TLS. A resumed session would show the certificate of an earlier handshake.
  if (trust.kind === "pinned") return { ...TLS, rejectUnauthorized: false, maxCachedSessions: 0 };
  return { ...CHECKED_TLS, ...(trust.kind === "authority" ? { ca: trust.pem } : {}) };
}

interface Outcomes {
  /** Begins and ends the request: nothing of it is on the connection before. */
  readonly write: () => void;
  readonly refuse: (error: UnpinnedCertificateError) => void;
}

/**
 * Holds a request back until the handshake has shown a pinned certificate and proved its key (RFC 8446 §4.4.3, which
 * TLS does whatever the options say about chains). Calls one of the outcomes, or none when the connection fails.
 */
export function whenPinned(sent: ClientRequest, fingerprints: readonly string[], outcomes: Outcomes): void {
  const { write, refuse } = outcomes;
  // Each call has a new socket, and it is here before its first event from the network.
  sent.once("socket", (socket) => {
    if (!(socket instanceof TLSSocket)) return refuse(new UnpinnedCertificateError(null));
    socket.once("secureConnect", () => {
      const shown = socket.getPeerX509Certificate()?.fingerprint256 ?? null;
      if (shown !== null && isAmong(shown, fingerprints)) write();
      else refuse(new UnpinnedCertificateError(shown));
    });
  });
}

/** Compares every pin and every digit of it, whatever was shown. */
function isAmong(shown: string, fingerprints: readonly string[]): boolean {
  const seen = Buffer.from(shown);
  return fingerprints
    .map((fingerprint) => Buffer.from(fingerprint))
    .map((pin) => pin.length === seen.length && timingSafeEqual(pin, seen))
    .includes(true);
}

/** The server at the appliance's address showed a certificate that isn't pinned. Nothing was sent to it. */
export class UnpinnedCertificateError extends Error {
  /** SHA-256 of the certificate that was shown, or null when none was. Public: everyone who connects is shown it. */
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
 * Reads SHA-256 fingerprints with commas or spaces between them: hexadecimal digits in any case, with or without colons,
 * with or without the label that `openssl` prints.
 * @returns each once, in capitals with colons, as Node writes them; null when there are none or one isn't valid
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
