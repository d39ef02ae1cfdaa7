import type { Logger } from "pino";
import type { ApiVersion, Product } from "../../../contract/product.ts";
import type { Clock } from "../../http/clock.ts";
import { targetOf } from "../allow-list.ts";
import type { Upstream } from "../upstream.ts";
import type { Warnings } from "../readiness.ts";
import type { Reader } from "./appliance-users.ts";

/** An appliance may be upgraded while the gateway runs. */
const KEPT_MS = 60_000;

/**
 * Finds the newest version of the API that the appliance has, whichever its clients use: an older one tells no roles, and who
 * is privileged must not be up to who calls first. Asked as the app asks (docs/contract.md section 1), on the token of a
 * caller, and kept for a minute; the log says which it is, and each other one later.
 * @param note told whether there is one that is known here
 * @returns its name; the newest that there is where the appliance tells nothing
 */
export function createNewestVersion(
  send: Upstream,
  product: Product,
  clock: Clock,
  note: Warnings["note"],
  log: Logger,
): (reader: Reader) => Promise<ApiVersion> {
  const [newest, ...older] = product.versions;
  if (older.length === 0) return async () => newest;
  let found: { readonly version: ApiVersion; readonly at: number } = { version: newest, at: -Infinity };
  return async ({ authorization, until }) => {
    if (Math.abs(clock.now() - found.at) < KEPT_MS) return found.version;
    const headers = { accept: "application/json", authorization, ...product.headers };
    for (const version of product.versions) {
      const target = `${targetOf(product, "listUsers", version)}?${product.query.limit}=1`;
      const { status } = await send({ method: "GET", target, headers, body: null, until });
      if (status === 404) continue;
      if (status === 200 || status === 403) {
        if (found.at < 0 || found.version !== version)
          log.info({ event: "gateway.version", version }, "the appliance answers this version of the API");
        found = { version, at: clock.now() };
        note("unknown-version", false);
      }
      return version;
    }
    note("unknown-version", true);
    return newest;
  };
}
