import { servedAs } from "../../contract/served.ts";
import { setTimeout as after } from "node:timers/promises";
import { version } from "../version.ts";
import { productOf, type ApiPart } from "./api-part.ts";

type AppConfig = Readonly<Record<string, unknown>>;

/** Only the server knows whether it is the appliance, which release of which product, and whether it guards: what it says counts, not the file. */
export async function toldConfig(appConfig: AppConfig, appliance: ApiPart): Promise<AppConfig> {
  const product = appliance.kind === "appliance" ? productOf(appliance) : await appliance.gateway.product?.();
  const embedded =
    appliance.kind === "appliance" && product !== undefined && product !== null && servedAs(product).extras;
  const guard = embedded || appliance.kind === "gateway";
  return {
    ...appConfig,
    embedded,
    version,
    guard,
    ...(product === undefined || product === null ? {} : { profile: product.name }),
  };
}

/** Which product stands behind a gateway is known at once, or an appliance that does not answer is waited for. */
const PATIENCE_MS = 100;

/** The same for the document, which waits for no appliance; null where it would have to. */
export async function configAtHand(appConfig: AppConfig, appliance: ApiPart): Promise<AppConfig | null> {
  const late = new AbortController();
  const told = toldConfig(appConfig, appliance);
  const nothing = after(PATIENCE_MS, null, { signal: late.signal, ref: false }).catch(() => null);
  return Promise.race([told, nothing]).finally(() => late.abort());
}
