import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import { noCases } from "../../guard/testing/policies.ts";
import { createKeyRing } from "../../secrets/key-ring.ts";
import { openStore } from "../../store/open-store.ts";
import type { GatewayGuardParts } from "../guard/enrollments.ts";

const keyRing = createKeyRing({
  current: 1,
  keys: new Map([[1, randomBytes(32)]]),
  pepper: randomBytes(32),
});

/** What a gateway is made of whose guard has nothing to do: no cases, a store in memory, and a clock that stands. */
export async function gatewayParts(log: Logger): Promise<GatewayGuardParts> {
  return {
    store: await openStore({ memory: true }),
    clock: { now: () => 0 },
    policy: () => noCases,
    keyRing,
    log,
  };
}
