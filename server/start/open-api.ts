import { readFile } from "node:fs/promises";
import type { Logger } from "pino";
import type { ApplianceTrust } from "../gateway/appliance-trust.ts";
import { createGateway } from "../gateway/create-gateway.ts";
import { systemClock } from "../http/clock.ts";
import type { ApiPart } from "../http/handler.ts";
import type { PoolState } from "../store/store.ts";
import type { Environment } from "./environment.ts";
import { openAppliance } from "./open-appliance.ts";

/** What answers `/api/*`, opened, with what the rest of the server needs to know of it. */
export interface OpenApi {
  readonly part: ApiPart;
  readonly ready: () => Promise<boolean>;
  /** What the appliance is called where config.json says nothing; behind a gateway its host name. */
  readonly issuer: string;
  /** Connections of the database's pool, for the metrics; null where there is none. */
  readonly pool: () => PoolState | null;
  readonly close: () => Promise<void>;
}

/**
 * Opens the gateway when `APPLIANCE_URL` is set, else the embedded appliance.
 * @throws Error with a plain message
 */
export function openApi(
  environment: Environment,
  log: Logger,
  print: (text: string) => void,
): Promise<OpenApi> {
  const { APPLIANCE_URL: applianceUrl } = environment;
  return applianceUrl === undefined
    ? openAppliance(environment, log, print)
    : openGateway(applianceUrl, environment, log);
}

async function openGateway(applianceUrl: URL, environment: Environment, log: Logger): Promise<OpenApi> {
  const trust = await trustOf(environment);
  if (trust.kind === "pinned") {
    const { fingerprints } = trust;
    log.info(
      { event: "gateway.pinned", fingerprints },
      "the appliance is recognized by its certificate alone",
    );
  }
  const gateway = createGateway({ applianceUrl, trust, log, clock: systemClock });
  return {
    part: { kind: "gateway", gateway },
    ready: gateway.ready,
    // What people call it is not known; its host name is better than the name of this machine.
    issuer: applianceUrl.hostname,
    pool: () => null,
    close: async () => {},
  };
}

async function trustOf(environment: Environment): Promise<ApplianceTrust> {
  const { APPLIANCE_CA: caFile, APPLIANCE_FINGERPRINT: fingerprints } = environment;
  if (fingerprints !== undefined) return { kind: "pinned", fingerprints };
  return caFile === undefined
    ? { kind: "system" }
    : { kind: "authority", pem: await readFile(caFile, "utf8") };
}
