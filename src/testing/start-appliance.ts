import pino from "pino";
import { onTestFinished } from "vitest";
import { createServer } from "../../server/app.ts";
import {
  createTestAppliance,
  type TestAppliance,
} from "../../server/appliance/testing/create-test-appliance.ts";
import { insertUser } from "../../server/appliance/users/insert-user.ts";
import type { GuardPolicy } from "../../server/calls/policy.ts";
import { noStaticFiles } from "../../server/http/static-files.ts";
import type { ApiVersion } from "../../contract/product.ts";
import type { Fetch } from "../api/http.ts";
import { createManualClock, type ManualClock } from "./manual-clock.ts";

export interface RunningAppliance {
  /** The real server, in process. */
  readonly fetch: Fetch;
  /** Time of server and app; it stands until it is moved. */
  readonly clock: ManualClock;
  /** Body of /config.json. */
  readonly config: Readonly<Record<string, unknown>>;
}

export interface ApplianceOptions {
  readonly apiVersion?: ApiVersion | "auto";
  readonly config?: Readonly<Record<string, unknown>>;
  /** What the server wants before a change for somebody else; without it no case, and the app alone asks. */
  readonly policy?: GuardPolicy;
  /** How many users of an identity provider there are besides (`person-0001` …). */
  readonly more?: number;
}

const ORIGIN = "http://localhost:8080";

/** The server with the embedded appliance in memory and its seeded users; it stops when the test ends. */
export async function startAppliance({
  apiVersion = "v1",
  config = {},
  policy,
  more = 0,
}: ApplianceOptions = {}): Promise<RunningAppliance> {
  const clock = createManualClock();
  const serverClock = { now: clock.now, advance: (milliseconds: number) => clock.sleep(milliseconds) };
  const appliance = await createTestAppliance({
    clock: serverClock,
    ...(policy === undefined ? {} : { policy }),
  });
  onTestFinished(() => appliance.close());
  if (more > 0) await insertMore(appliance, more);
  const appConfig = { apiVersion, embedded: true, guard: policy !== undefined, ...config };
  const handle = createServer({
    appliance: { kind: "appliance", appliance },
    clock: serverClock,
    appConfig,
    staticFiles: noStaticFiles,
    log: pino({ level: "silent" }),
    ready: async () => true,
  });
  return {
    clock,
    config: appConfig,
    fetch: (input, init) => clock.during(handle(new Request(new URL(input, ORIGIN), init))),
  };
}

/** At once: a call for each of them takes a busy machine half a minute for a thousand. */
async function insertMore({ parts: { store }, clock }: TestAppliance, more: number): Promise<void> {
  const person = { description: "", role: "PortalOperator", type: "IdentityProvider" } as const;
  await store.transaction("insertMore", async (tx) => {
    for (let index = 1; index <= more; index += 1) {
      const name = `person-${String(index).padStart(4, "0")}`;
      await insertUser(tx, { ...person, name, isDefault: false, passwordHash: null }, clock.now());
    }
  });
}
