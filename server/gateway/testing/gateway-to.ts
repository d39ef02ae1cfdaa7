import type { IncomingMessage, ServerResponse } from "node:http";
import pino from "pino";
import { onTestFinished } from "vitest";
import type { Product } from "../../../contract/product.ts";
import { products } from "../../../contract/products.ts";
import type { Handler } from "../../http/handler.ts";
import { testServer } from "../../http/testing/test-server.ts";
import { gatewayParts } from "./gateway-parts.ts";
import { createGateway, type Gateway } from "../create-gateway.ts";
import { hostileUpstream, type HostileUpstream } from "./hostile-upstream.ts";

interface GatewayBench {
  readonly up: HostileUpstream;
  readonly gateway: Gateway;
  /** The whole server with the gateway in it. */
  readonly server: Handler;
}

/**
 * A gateway with a small cap in front of an appliance that answers as told, until the test ends.
 * @param deadline short for an appliance that never answers in time; one that does answer may take as long as a busy machine
 */
export async function gatewayTo(
  answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
  deadline = 30_000,
  product: Product = products.azure,
): Promise<GatewayBench> {
  const up = await hostileUpstream(answer);
  onTestFinished(up.close);
  const gateway = createGateway({
    applianceUrl: up.url,
    trust: { kind: "system" },
    product,
    ...(await gatewayParts(pino({ level: "silent" }))),
    deadline,
    answerLimit: 100_000,
  });
  return { up, gateway, server: testServer({ appliance: { kind: "gateway", gateway } }) };
}
