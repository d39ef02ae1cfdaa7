import pino, { type Logger } from "pino";
import { createServer } from "../../app.ts";
import { identities } from "../../calls/identities.ts";
import type { GuardPolicy } from "../../calls/policy.ts";
import { createGateway } from "../../gateway/create-gateway.ts";
import type { GatewayGuardParts } from "../../gateway/guard/enrollments.ts";
import { noTrustedProxies, type TrustedProxies } from "../../http/client-address.ts";
import type { Clock } from "../../http/clock.ts";
import type { Handler } from "../../http/handler.ts";
import { listen } from "../../http/listen.ts";
import { noStaticFiles, type StaticFiles } from "../../http/static-files.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import { createTestAppliance, type TestAppliance } from "./create-test-appliance.ts";
import { productOf, routesOfProduct, type StandInName } from "./product-versions.ts";

const silent = pino({ level: "silent" });

export interface StandIn {
  readonly appliance: TestAppliance;
  /** Origin of the gateway in front of it. */
  readonly url: string;
  /** The gateway in this process, where a test says from which address a call comes. */
  readonly handle: Handler;
  /** Makes the guard's store fail, or work again. */
  readonly breakStore: (broken: boolean) => void;
  /** What the gateway does every minute. */
  readonly sweep: () => Promise<void>;
  /** What it does every minute where it has an account for that. */
  readonly scan: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface StandInOptions {
  readonly log?: Logger;
  /** What the gateway keeps and asks for. */
  readonly guard: {
    readonly store: Store;
    readonly policy: GuardPolicy;
    /** It has read the whole list before: its administrators are no new ones. Default: true. */
    readonly knowsPeople?: boolean;
  } & Pick<GatewayGuardParts, "account">;
  readonly forwardClientAddress?: boolean;
  /** Whose word about a client's address counts. Default: nobody's. */
  readonly trustedProxies?: TrustedProxies;
  readonly staticFiles?: StaticFiles;
  /** The appliance of another stand-in, for a second node in front of it; it is not closed with this one. */
  readonly appliance?: TestAppliance;
}

/** A product of that version behind our gateway: two HTTP servers of this machine, one in front of the other. */
export async function startStandIn(product: StandInName, options: StandInOptions): Promise<StandIn> {
  const { log = silent, guard, appliance: shared, forwardClientAddress = false } = options;
  const { trustedProxies = noTrustedProxies, staticFiles = noStaticFiles } = options;
  const appliance = shared ?? (await createTestAppliance({ served: routesOfProduct(product) }));
  const breakable = breakableStore(guard.store);
  const here = { port: 0, host: "127.0.0.1", limits: { drainTimeout: 200 } };
  if (guard.knowsPeople !== false) await knowPeople(guard.store, appliance, productOf(product).key);
  const behind = await listen(appliance.handle, here);
  const clock: Clock = appliance.clock;
  const gateway = createGateway({
    applianceUrl: new URL(behind.url),
    trust: { kind: "system" },
    product: productOf(product),
    log,
    clock,
    forwardClientAddress,
    ...guard,
    store: breakable.store,
    keyRing: appliance.parts.keyRing,
    policy: () => guard.policy,
  });
  const server = createServer({
    appliance: { kind: "gateway", gateway },
    clock,
    appConfig: {},
    staticFiles,
    log,
    ready: gateway.ready,
  });
  const front = await listen(server, { ...here, trustedProxies });
  return {
    appliance,
    url: front.url,
    handle: gateway.handle,
    breakStore: (broken) => breakable.set(broken),
    sweep: gateway.sweep,
    scan: gateway.scan,
    close: async () => {
      await front.close();
      await gateway.close();
      await behind.close();
      if (shared === undefined) await appliance.close();
    },
  };
}

/** As after the first reading of the whole list. */
async function knowPeople(store: Store, appliance: TestAppliance, key: "id" | "name"): Promise<void> {
  const users = await appliance.parts.store.read((db) =>
    db.selectFrom("users").select(["id", "name", "role"]).execute(),
  );
  const now = appliance.clock.now();
  await store.transaction("knowPeople", async (tx) => {
    await identities.seeAll(
      tx,
      users.map((user) => ({ ...user, id: user[key] })),
      now,
    );
    await identities.trustAll(tx, []);
  });
}

/** The store, which can be made to fail as a database that is gone does. */
function breakableStore(store: Store): { readonly store: Store; readonly set: (broken: boolean) => void } {
  let broken = false;
  const unlessBroken = <T>(work: () => Promise<T>): Promise<T> =>
    broken ? Promise.reject(new StorageError("storage", new Error("gone"))) : work();
  return {
    set: (now) => {
      broken = now;
    },
    store: {
      ...store,
      read: (work) => unlessBroken(() => store.read(work)),
      transaction: (name, work) => unlessBroken(() => store.transaction(name, work)),
    },
  };
}
