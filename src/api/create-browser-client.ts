import type { Client } from "./client.ts";
import { browserClock } from "./clock.ts";
import { createClient } from "./create-client.ts";
import type { Fetch } from "./http.ts";
import type { RuntimeConfig } from "./runtime-config.ts";
import { createTabChannel } from "./session/tab-channel.ts";

/** The client of the page: the browser's clocks, its other tabs, its address. */
export function createBrowserClient(parts: {
  readonly fetch: Fetch;
  readonly config: RuntimeConfig;
}): Client {
  return createClient({
    ...parts,
    clock: browserClock,
    random: Math.random,
    tabs: createTabChannel(),
    hostName: location.hostname,
    isOnline: () => navigator.onLine,
  });
}
