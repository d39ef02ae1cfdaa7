import type { Client } from "../api/client.ts";
import { createBrowser } from "./create-browser.ts";
import type { FaultyFetch } from "./faulty-fetch.ts";
import type { ManualClock } from "./manual-clock.ts";
import { passwordOf } from "./passwords.ts";
import { startAppliance, type ApplianceOptions } from "./start-appliance.ts";

export interface ClientScene {
  readonly client: Client;
  readonly clock: ManualClock;
  readonly faulty: FaultyFetch;
  /** Another tab of the same browser. */
  readonly openTab: () => Client;
  readonly signIn: (userName: string) => Promise<void>;
}

/** A client before the real server, without pages. */
export async function startClient(options: ApplianceOptions = {}): Promise<ClientScene> {
  const appliance = await startAppliance(options);
  const { faulty, openTab } = createBrowser(appliance);
  const client = openTab();
  const signIn = async (userName: string) => {
    await client.signIn({ userName, password: passwordOf(userName) });
  };
  return { client, clock: appliance.clock, faulty, openTab, signIn };
}
