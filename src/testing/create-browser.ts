import { onTestFinished } from "vitest";
import { createClient, type Client } from "../api/client.ts";
import type { Fetch } from "../api/http.ts";
import { decodeRuntimeConfig, type RuntimeConfig } from "../api/runtime-config.ts";
import { createFaultyFetch, type FaultyFetch } from "./faulty-fetch.ts";
import { createMemoryTabs } from "./memory-tabs.ts";
import type { RunningAppliance } from "./start-appliance.ts";

export interface TestBrowser {
  /** Between the tabs and the server; injects nothing until it is told. */
  readonly faulty: FaultyFetch;
  /** What a tab's app connects with. */
  readonly connect: (parts: { readonly fetch: Fetch; readonly config: RuntimeConfig }) => Client;
  /** One more tab, without pages. */
  readonly openTab: () => Client;
}

/** A browser whose tabs hear each other and share the server's clock. All of them are closed when the test ends. */
export function createBrowser({ fetch, clock, config }: RunningAppliance): TestBrowser {
  const faulty = createFaultyFetch(fetch, clock);
  const tabs = createMemoryTabs();
  const connect: TestBrowser["connect"] = (parts) => {
    const client = createClient({
      ...parts,
      clock,
      random: () => 0,
      tabs: tabs.open(),
      hostName: "appliance.example",
      isOnline: () => navigator.onLine,
    });
    onTestFinished(() => client.stop());
    return client;
  };
  const openTab = () => connect({ fetch: faulty.fetch, config: decodeRuntimeConfig(config).config });
  return { faulty, connect, openTab };
}
