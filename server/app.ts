import type { Logger } from "pino";
import type { Clock } from "./http/clock.ts";
import type { Handler } from "./http/handler.ts";
import type { StaticFiles } from "./http/static-file.ts";

/** Who answers `/api/*`: the embedded appliance, or a real one behind the gateway. */
export type ApiPart =
  | { readonly kind: "appliance"; readonly appliance: { readonly handle: Handler } }
  | { readonly kind: "gateway"; readonly gateway: { readonly handle: Handler } };

export interface ServerParts {
  readonly appliance: ApiPart;
  readonly clock: Clock;
  /** Body of `/config.json`. */
  readonly appConfig: Readonly<Record<string, unknown>>;
  readonly staticFiles: StaticFiles;
  readonly log: Logger;
  /** False while requests cannot be served (store or upstream gone). */
  readonly ready: () => Promise<boolean>;
}

/**
 * Builds the whole server as one function from request to answer: `/api/*`, health, metrics, runtime configuration,
 * the built app. Clock, store and files are handed in, so tests run it in process.
 */
export function createServer(parts: ServerParts): Handler {
  return async (request, peer) => {
    const { appliance } = parts;
    const handle = appliance.kind === "appliance" ? appliance.appliance.handle : appliance.gateway.handle;
    return handle(request, peer);
  };
}
