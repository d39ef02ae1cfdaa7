import { readFile } from "node:fs/promises";
import type { Logger } from "pino";
import { checkClock } from "../appliance/check-clock.ts";
import { createAppliance } from "../appliance/create-appliance.ts";
import { entryName } from "../appliance/entry-name.ts";
import { seedUsers } from "../appliance/seed-users.ts";
import type { ApplianceTrust } from "../gateway/appliance-trust.ts";
import { createGateway } from "../gateway/create-gateway.ts";
import type { ApiPart } from "../http/api-part.ts";
import { systemClock } from "../http/clock.ts";
import type { Environment } from "./environment.ts";
import { firstStartTable } from "./first-start-table.ts";
import { openAdminSocket } from "./open-admin-socket.ts";
import { openParts } from "./open-parts.ts";
import { sweepHourly } from "./sweep-hourly.ts";
import type { PoolState } from "../store/pool-state.ts";
import { storeReady } from "./store-ready.ts";

/** What answers `/api/*`, opened, with what the rest of the server needs to know of it. */
export interface OpenApi {
  readonly part: ApiPart;
  readonly ready: () => Promise<boolean>;
  /** What the appliance is called in authenticator apps; null behind a gateway, which does not know. */
  readonly issuer: string | null;
  /** Connections of the database's pool, for the metrics; null where there is none. */
  readonly pool: () => PoolState | null;
  readonly close: () => Promise<void>;
}

/**
 * Opens the gateway when `APPLIANCE_URL` is set, else the embedded appliance. Passwords of accounts that were just made
 * are printed at once: nothing knows them any more when a later step of the start fails (faults.md D-45).
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
    log.info({ event: "gateway.pinned", fingerprints }, "the appliance is known by its certificate alone");
  }
  const gateway = createGateway({ applianceUrl, trust, log, clock: systemClock });
  return {
    part: { kind: "gateway", gateway },
    ready: gateway.ready,
    issuer: null,
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

async function openAppliance(
  environment: Environment,
  log: Logger,
  print: (text: string) => void,
): Promise<OpenApi> {
  const parts = await openParts(environment, log);
  await checkClock(parts);
  const { ADMIN_PASSWORD: adminPassword, DEMO_PASSWORD: demoPassword } = environment;
  const firstPasswords = await seedUsers(parts, { adminPassword, demoPassword });
  if (firstPasswords.length > 0) print(firstStartTable(firstPasswords));
  const closeSocket =
    environment.DATABASE_URL === undefined ? await openAdminSocket(parts, environment.DATA_DIR) : () => {};
  const endSweep = sweepHourly(parts);
  return {
    part: { kind: "appliance", appliance: createAppliance(parts) },
    ready: () => storeReady(parts.store),
    issuer: entryName(parts.settings.issuer),
    pool: parts.store.pool,
    close: async () => {
      endSweep();
      closeSocket();
      await parts.store.close();
    },
  };
}
