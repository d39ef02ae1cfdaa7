import pino from "pino";
import type { Logger } from "pino";
import { createServer } from "../../app.ts";
import { createGateway } from "../../gateway/create-gateway.ts";
import type { Clock } from "../../http/clock.ts";
import { listen } from "../../http/listen.ts";
import { noStaticFiles } from "../../http/static-files.ts";
import { createTestAppliance } from "./create-test-appliance.ts";
import type { TestAppliance } from "./create-test-appliance.ts";
import { routesOfProduct } from "./product-versions.ts";
import type { ProductVersion } from "./product-versions.ts";

const silent = pino({ level: "silent" });

export interface StandIn {
  readonly appliance: TestAppliance;
  /** Origin of the gateway in front of it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A product of that version behind our gateway: two HTTP servers of this machine, one in front of the other. */
export async function startStandIn(product: ProductVersion, log: Logger = silent): Promise<StandIn> {
  const appliance = await createTestAppliance({ served: routesOfProduct(product) });
  const here = { port: 0, host: "127.0.0.1", limits: { drainTimeout: 200 } };
  const behind = await listen(appliance.handle, here);
  const clock: Clock = appliance.clock;
  const gateway = createGateway({
    applianceUrl: new URL(behind.url),
    trust: { kind: "system" },
    log,
    clock,
  });
  const server = createServer({
    appliance: { kind: "gateway", gateway },
    clock,
    appConfig: {},
    staticFiles: noStaticFiles,
    log: silent,
    ready: gateway.ready,
  });
  const front = await listen(server, here);
  return {
    appliance,
    url: front.url,
    close: async () => {
      await front.close();
      await behind.close();
      await appliance.close();
    },
  };
}
