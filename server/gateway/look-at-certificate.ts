import { once } from "node:events";
import { isIP } from "node:net";
import { connect } from "node:tls";
import { TLS } from "../http/tls.ts";

/** What a server shows of itself before anything is sent to it. */
export interface ShownCertificate {
  /** SHA-256, as `APPLIANCE_FINGERPRINT` takes it. */
  readonly fingerprint: string;
  /** Its last day, in milliseconds. */
  readonly until: number;
  /** The first host name in it; null for none, or a wildcard. */
  readonly name: string | null;
}

const PATIENCE_MS = 4_000;

/** The certificate at an address of HTTPS, no matter who signed it; null where none is shown in time. Nothing is sent. */
export async function lookAtCertificate({ hostname, port }: URL): Promise<ShownCertificate | null> {
  const socket = connect({
    ...TLS,
    host: hostname,
    port: port === "" ? 443 : Number(port),
    // A name alone (RFC 6066 §3).
    ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
    // It's only looked at; calls are checked by `ApplianceTrust`.
    rejectUnauthorized: false,
    timeout: PATIENCE_MS,
  });
  socket.once("timeout", () => void socket.destroy(new Error("no answer in time")));
  try {
    await once(socket, "secureConnect");
    const certificate = socket.getPeerX509Certificate();
    if (certificate === undefined) return null;
    const [, name = null] = /(?:^|, )DNS:([\w.-]+)/.exec(certificate.subjectAltName ?? "") ?? [];
    return { fingerprint: certificate.fingerprint256, until: Date.parse(certificate.validTo), name };
  } catch {
    return null;
  } finally {
    socket.destroy();
  }
}

const DAY_MS = 24 * 3_600_000;
const SOON_DAYS = 30;

/** Whether a certificate will do, and what to say of it: the days of a pinned one don't matter. */
export function verdictOn(
  { fingerprint, until }: ShownCertificate,
  isTrusted: boolean,
  isPinned: boolean,
  now: number,
) {
  const days = Math.floor((until - now) / DAY_MS);
  const said = `SHA-256 ${fingerprint}, ${days < 0 ? "expired" : `${days} days left`}`;
  if (!isTrusted)
    return {
      good: false,
      found: `${said}: not trusted. Compare it at the appliance, then set APPLIANCE_FINGERPRINT`,
    };
  if (isPinned) return { good: true, found: `${said}, pinned` };
  return days < SOON_DAYS ? { good: false, found: said } : { good: true, found: `${said}, trusted` };
}
