import { createAppliance } from "../../../server/appliance/create-appliance.ts";
import { fastHasher } from "../../../server/appliance/testing/fast-hasher.ts";
import { routesOfProduct } from "../../../server/appliance/testing/product-versions.ts";
import { seedUsers } from "../../../server/appliance/users/seed-users.ts";
import type { ApplianceParts } from "../../../server/calls/appliance-parts.ts";
import { defaultPolicy } from "../../../server/calls/policy.ts";
import { createGateway } from "../../../server/gateway/create-gateway.ts";
import { noCases } from "../../../server/guard/testing/policies.ts";
import { newKeyMaterial } from "../../../server/secrets/key-file.ts";
import { createKeyRing } from "../../../server/secrets/key-ring.ts";
import { systemRandom } from "../../../server/secrets/random.ts";
import { openStore } from "../../../server/store/open-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { passwordOf } from "../passwords.ts";
import { watchAsked, type Asked } from "./asked-calls.ts";
import { nowAndThenBusy } from "./busy-appliance.ts";
import { addAdministrator, knowPeople } from "./first-people.ts";
import { createNode, seamStore, type Node } from "./node.ts";
import { watchCalls, type Watch } from "./watch-calls.ts";
import { wire } from "./wire.ts";
import type { Owner, World } from "./world.ts";

/** Where people's calls go. `embedded`: our appliance. `gateway`: two nodes of the gateway before an appliance without a guard. */
export const shapes = ["embedded", "gateway"] as const;

export type Shape = (typeof shapes)[number];

export interface System {
  readonly shape: Shape;
  /** What browsers reach. */
  readonly fronts: readonly Node[];
  readonly appliance: Node;
  /** The appliance's, past all seams: what is true. */
  readonly applianceStore: Store;
  /** Where cases and record are, past all seams. */
  readonly guardStore: Store;
  readonly parts: ApplianceParts;
  readonly watch: Watch;
  readonly asked: Asked;
  readonly logged: readonly string[];
  readonly close: () => Promise<void>;
}

export async function createSystem(world: World, shape: Shape): Promise<System> {
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const applianceStore = await openStore({ memory: true });
  const guardStore = shape === "embedded" ? applianceStore : await openStore({ memory: true });
  const keyRing = createKeyRing(newKeyMaterial());
  const base = {
    random: systemRandom,
    keyRing,
    settings: { issuer: "backup.example.com", acceptScratchCode: false },
    policy: () => (shape === "embedded" ? defaultPolicy : careless),
  };
  const watch = watchCalls();
  let first: ApplianceParts | null = null;
  const appliance = createNode({
    world,
    log,
    name: "appliance",
    create: ({ owner, clock, log: logger, crash }) => {
      const hasher = { ...fastHasher(), hashAll: hashAtSeam(world, owner, watch) };
      const parts = {
        ...base,
        store: seamStore(
          world,
          owner,
          shape === "gateway" ? unlimited(applianceStore) : applianceStore,
          crash,
        ),
        clock,
        hasher,
        log: logger,
      };
      first ??= { ...parts, store: applianceStore, hasher: fastHasher() };
      const served = shape === "embedded" ? undefined : routesOfProduct("8.1");
      const { handle } = createAppliance(parts, served);
      const answers = shape === "embedded" ? handle : nowAndThenBusy(world, handle);
      return { part: { kind: "appliance", appliance: { handle: watch.seen(answers, clock) } } };
    },
  });
  if (first === null) throw new Error("the appliance did not start");
  const parts: ApplianceParts = first;
  await seedUsers(parts, {
    demo: true,
    adminPassword: passwordOf("administrator"),
    demoPassword: passwordOf("olivia"),
  });
  await addAdministrator(applianceStore);
  if (shape === "gateway") await knowPeople(guardStore, applianceStore);
  const gatewayNamed = (name: string) =>
    createNode({
      world,
      log,
      name,
      create: ({ owner, clock, log: logger, crash }) => {
        const store = seamStore(world, owner, guardStore, crash);
        const gateway = createGateway({
          applianceUrl: new URL("http://appliance.example"),
          trust: { kind: "system" },
          log: logger,
          clock,
          connect: (options) => wire(world, owner, appliance, options, watch),
          store,
          policy: () => defaultPolicy,
          keyRing,
        });
        return { part: { kind: "gateway", gateway }, sweep: gateway.sweep };
      },
    });
  const asked = watchAsked(watch.given);
  const fronts = (
    shape === "embedded" ? [appliance] : [gatewayNamed("gateway 1"), gatewayNamed("gateway 2")]
  ).map((node) => ({ ...node, handle: asked.seen(node.handle) }));
  const close = async () => {
    await applianceStore.close();
    if (guardStore !== applianceStore) await guardStore.close();
  };
  return { shape, fronts, appliance, applianceStore, guardStore, parts, watch, asked, logged, close };
}

/** A fresh sign-in for a change for somebody else is the gateway's to ask for. */
const careless = { ...noCases, stepUpMinutes: 24 * 60 };

/** An appliance that counts no guesses: those that a gateway lets through are the gateway's to count. */
function unlimited(store: Store): Store {
  return {
    ...store,
    transaction: (name, work) =>
      store.transaction(name, async (tx) => {
        if (name === "limits") await tx.deleteFrom("limits").execute();
        return work(tx);
      }),
  };
}

function hashAtSeam(world: World, owner: Owner, watch: Watch): ApplianceParts["hasher"]["hashAll"] {
  const { hashAll } = fastHasher();
  return async (...args) => {
    await world.seam(owner, "hashes", []);
    for (const { text } of args[0]) watch.onHash(text);
    return hashAll(...args);
  };
}
