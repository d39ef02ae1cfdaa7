import { readFile } from "node:fs/promises";
import type { Logger } from "pino";
import { collectDefaultMetrics } from "prom-client";
import { createServer } from "../app.ts";
import { logRefusals } from "../host/log-exchange.ts";
import { createMetrics } from "../host/metrics.ts";
import { systemClock } from "../http/clock.ts";
import { listen, type ListenOptions } from "../http/listen.ts";
import { loadStaticFiles } from "../http/static-files.ts";
import { watchDrops } from "../http/watch-drops.ts";
import { version } from "../version.ts";
import {
  optionalChecksIn,
  readAppConfig,
  tellBase,
  tellChosen,
  tellIssuer,
  tellRequests,
  tellScratchCodes,
} from "./app-config.ts";
import { isLoopbackHost, settingFault } from "./environment-faults.ts";
import type { Environment } from "./environment.ts";
import { products } from "../../contract/products.ts";
import { destinations } from "../gateway/destination.ts";
import { createRawPass } from "../gateway/pass-raw.ts";
import { openApi } from "./open-api.ts";
import { trustOf } from "./trust-of.ts";

/**
 * Starts the whole server and prints its address (and the passwords of a first start) with `print`.
 * @returns a function that stops it gracefully
 * @throws Error with a plain message, or the socket's own error
 */
export async function startServer(
  environment: Environment,
  log: Logger,
  print: (text: string) => void,
): Promise<() => Promise<void>> {
  const { HOST: host, PORT: port, STATIC_DIR, TLS_CERT, TLS_KEY, BASE_PATH: base } = environment;
  const staticFiles = await loadStaticFiles(STATIC_DIR).catch(() => {
    throw settingFault(`The built app is not in ${STATIC_DIR}. Run "npm run build" first.`);
  });
  const appConfig = await readAppConfig(environment.APP_CONFIG);
  const tls =
    TLS_CERT === undefined || TLS_KEY === undefined
      ? undefined
      : { cert: await readPem("TLS_CERT", TLS_CERT), key: await readPem("TLS_KEY", TLS_KEY) };
  const api = await openApi(environment, log, print, optionalChecksIn(appConfig));
  try {
    const metrics = createMetrics(api.pool, api.events);
    collectDefaultMetrics({ register: metrics.registry });
    const scratchCodes = environment.APPLIANCE_URL === undefined ? environment.ACCEPT_SCRATCH_CODE : null;
    const handler = createServer({
      appliance: api.part,
      clock: systemClock,
      appConfig: tellRequests(
        tellBase(
          tellChosen(
            tellScratchCodes(tellIssuer(appConfig, api.issuer), scratchCodes),
            environment.issuerChosen || environment.APPLIANCE_URL !== undefined,
          ),
          base,
        ),
        api.part,
      ),
      staticFiles,
      log,
      ready: api.ready,
      metrics,
      publicHosts: environment.PUBLIC_HOST,
      metricsToken: environment.METRICS_TOKEN ?? null,
      ...(base === undefined ? {} : { base }),
    });
    const trustedProxies = environment.TRUSTED_PROXIES;
    const secure = tls === undefined ? {} : { tls };
    const onDrop = watchDrops(log, systemClock, metrics.countDrop);
    const onRefusal = logRefusals(log);
    const inline = await inlineOf(environment, onRefusal);
    const listening = await listen(handler, {
      port,
      host,
      trustedProxies,
      onDrop,
      onRefusal,
      ...secure,
      ...inline,
    });
    if (tls === undefined && !isLoopbackHost(host)) {
      log.warn(
        { event: "start.plain-http" },
        "plain HTTP on an address that other machines can reach: run it only behind a proxy that uses HTTPS. " +
          "Browsers get no device cookie here, unless a proxy in TRUSTED_PROXIES sends X-Forwarded-Proto: https",
      );
    }
    log.info({ event: "start", version, node: process.version }, "started");
    process.on("SIGHUP", api.reload);
    print(`The server is ready at ${listening.url.replace("//127.0.0.1:", "//localhost:")}\n`);
    return async () => {
      process.off("SIGHUP", api.reload);
      await listening.close();
      await api.close();
    };
  } catch (error) {
    await api.close();
    throw error;
  }
}

/** With `BASE_PATH`, what passes messages to the appliance that aren't for this server. */
async function inlineOf(
  environment: Environment,
  onRefusal: NonNullable<ListenOptions["onRefusal"]>,
): Promise<Pick<ListenOptions, "inline">> {
  const { BASE_PATH: base, APPLIANCE_URL: origin } = environment;
  if (base === undefined || origin === undefined) return {};
  // PROFILE may be wrong, so what guards one product is looked at in front of each.
  const destinationOf = destinations(base, Object.values(products));
  const refuser = { clock: systemClock, base, onRefusal };
  const passRaw = createRawPass(origin, await trustOf(environment), refuser);
  return { inline: { base, destinationOf, passRaw } };
}

function readPem(variable: string, path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw settingFault(`${variable}: the file ${path} cannot be read.`);
  });
}
