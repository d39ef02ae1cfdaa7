import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { AgentOptions } from "node:https";
import type { ApplianceTrust } from "./appliance-trust.ts";

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
