import { profiles } from "../../../contract/products.ts";
import { awsVersion, versionNames } from "../../../contract/versions.ts";
import type { ProductName, ApiVersion } from "../../../contract/products.ts";
import type { Clock } from "../../http/clock.ts";
import type { Upstream } from "../upstream.ts";

/** An appliance may be upgraded while the gateway runs. */
const KEPT_MS = 60_000;

/**
 * Finds the newest version of the API that the appliance has, whichever its clients use: an older one tells no roles, and who
 * is privileged must not be up to whoever calls first. Asked as the app asks (docs/contract.md section 1), on the token of a
 * caller, and kept for a minute.
 * @returns its name; the newest that there is where the appliance tells nothing
 */
export function createNewestVersion(
  send: Upstream,
  product: ProductName,
  clock: Clock,
): (authorization: string) => Promise<ApiVersion> {
  if (product === "aws") return async () => awsVersion.name;
  let found: { readonly version: ApiVersion; readonly at: number } = { version: "v8.1", at: -Infinity };
  return async (authorization) => {
    if (Math.abs(clock.now() - found.at) < KEPT_MS) return found.version;
    const headers = { accept: "application/json", authorization, ...profiles[product].headers };
    for (const version of versionNames.toReversed()) {
      const target = `/api/${version}/users?Limit=1`;
      const { status } = await send({ method: "GET", target, headers, body: null });
      if (status === 404) continue;
      if (status === 200 || status === 403) found = { version, at: clock.now() };
      return version;
    }
    return "v8.1";
  };
}
