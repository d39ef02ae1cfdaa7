import type { Logger } from "pino";
import { products } from "../../contract/products.ts";
import { checkClock } from "../appliance/check-clock.ts";
import { runGatewayCommand } from "../cli/gateway-command.ts";
import { createGateway } from "../gateway/create-gateway.ts";
import { readScanAccount } from "../gateway/users-index/scan-account.ts";
import type { EventsState } from "../guard/events/ocsf-kinds.ts";
import { openPolicy } from "../guard/policy-file.ts";
import type { ApiPart } from "../host/api-part.ts";
import { systemClock } from "../http/clock.ts";
import type { PoolState } from "../store/store.ts";
import { announce } from "./announce.ts";
import type { Environment } from "./environment.ts";
import { cutHourly } from "../guard/audit/cut-record.ts";
import { keepHead } from "./keep-head.ts";
import { openAdminSocket } from "./open-admin-socket.ts";
import { openAppliance } from "./open-appliance.ts";
import { openEvents } from "./open-events.ts";
import { openRecord, warnOfLoss } from "./open-parts.ts";
import { trustOf } from "./trust-of.ts";

/** What answers `/api/*`, opened, with what the rest of the server needs to know of it. */
export interface OpenApi {
  readonly part: ApiPart;
  readonly ready: () => Promise<boolean>;
  /** What the appliance is called where config.json says nothing; behind a gateway its host name. */
  readonly issuer: string;
  /** Connections of the database's pool, for the metrics; null where there is none. */
  readonly pool: () => PoolState | null;
  /** The ways out for events, for the metrics. */
  readonly events: () => EventsState;
  /** Reads again what can be read while the server runs: the policy. */
  readonly reload: () => void;
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
  optionalChecks: readonly string[],
): Promise<OpenApi> {
  const { APPLIANCE_URL: applianceUrl } = environment;
  return applianceUrl === undefined
    ? openAppliance(environment, log, print, optionalChecks)
    : openGateway(applianceUrl, environment, log, optionalChecks);
}

/** Tokens and cases that have expired go, and rows that wait for the store are tried again. */
const SWEEP_MS = 60_000;

async function openGateway(
  applianceUrl: URL,
  environment: Environment,
  log: Logger,
  optionalChecks: readonly string[],
): Promise<OpenApi> {
  const trust = await trustOf(environment);
  if (trust.kind === "pinned") {
    const { fingerprints } = trust;
    log.info(
      { event: "gateway.pinned", fingerprints },
      "the appliance is recognized by its certificate alone",
    );
  }
  const { PROFILE: named } = environment;
  const product = named === undefined ? "auto" : products[named];
  const policy = openPolicy(environment.GUARD_POLICY, log, optionalChecks);
  const parts = await openRecord(environment, { onIdleError: warnOfLoss(log) });
  const { store, keyRing } = parts;
  const leave = await announce(environment, { store, log });
  await checkClock({ store, clock: systemClock, log });
  const closeSocket = await openAdminSocket(environment, log, (command) => runGatewayCommand(parts, command));
  const events = await openEvents(environment, store, log);
  const endHead = keepHead(environment, store, log);
  const endCut = cutHourly(environment.RECORD_DAYS, store, log);
  const accountFile = environment.GUARD_ACCOUNT_FILE;
  const gateway = createGateway({
    applianceUrl,
    trust,
    product,
    store,
    clock: systemClock,
    policy: policy.get,
    keyRing,
    log,
    ...(accountFile === undefined ? {} : { account: readScanAccount(accountFile) }),
    forwardClientAddress: environment.FORWARD_CLIENT_ADDRESS,
  });
  const sweep = () =>
    gateway.sweep().catch((error: unknown) => {
      log.warn(
        { event: "sweep.failed", err: error },
        "the guard's store was not swept; tried again in a minute",
      );
    });
  const scan = () =>
    gateway.scan().catch((error: unknown) => {
      log.warn(
        { event: "guard.scan-failed", err: error },
        "the users were not read; tried again in a minute",
      );
    });
  const timer = setInterval(() => {
    void sweep();
    void scan();
  }, SWEEP_MS);
  timer.unref();
  // The product is looked for now, so that the log says it; while nothing answers, the first call looks again.
  void scan();
  void gateway.ready();
  return {
    part: { kind: "gateway", gateway },
    ready: gateway.ready,
    // What people call it is not known; its host name is better than the name of this machine.
    issuer: applianceUrl.hostname,
    pool: store.pool,
    events: events.state,
    reload: policy.reload,
    close: async () => {
      clearInterval(timer);
      closeSocket();
      await gateway.sweep().catch(() => {});
      await gateway.close();
      await leave();
      await events.close();
      endCut();
      await endHead();
      await store.close();
    },
  };
}
