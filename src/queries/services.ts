import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Client } from "../api/client.ts";
import type { ApiVersion, Capabilities } from "../../contract/product.ts";
import type { CaseFile } from "./case-file.ts";
import type { UnfinishedSetups } from "./unfinished-setups.ts";
import type { Store } from "../lib/store.ts";
import type { RuntimeConfig } from "../api/runtime-config.ts";

/** What belongs to one running app, next to its query client. */
export interface Services {
  client: Client;
  caseFile: CaseFile;
  /** The user of a queue of the server whom this agent works on. */
  inHand: Store<{ readonly queueId: string; readonly userId: string } | null>;
  unfinishedSetups: UnfinishedSetups;
}

const services = new WeakMap<QueryClient, Services>();

/** Ties the services to the query client, so that loaders, hooks and query functions find the same ones. */
export function attachServices(queryClient: QueryClient, attached: Services): void {
  services.set(queryClient, attached);
}

/** @throws when the query client was not made by `createQueryClient` */
export function servicesOf(queryClient: QueryClient): Services {
  const found = services.get(queryClient);
  if (found === undefined) throw new Error("This query client was not made by createQueryClient.");
  return found;
}

/** The services of the app this component runs in. */
export function useServices(): Services {
  return servicesOf(useQueryClient());
}

/** What `/config.json` decided for this app. */
export function useRuntimeConfig(): RuntimeConfig {
  return useServices().client.config;
}

/** Whether the server of this page is the appliance itself: only then other sessions are known to end, and there is an audit. */
export function useEmbedded(): boolean {
  return useRuntimeConfig().embedded;
}

/** What the product behind this page can do: pages ask this, and know no product. */
export function useCapabilities(): Capabilities {
  return useServices().client.can;
}

/** The version of the API that the system answers; null before it has answered. */
export function useApiVersion(): ApiVersion | null {
  return useServices().client.apiVersion();
}

/** The configured name of the product, else that of the system, else `fallback`. */
export function useProductName(fallback: string): string {
  const { productName, issuer } = useRuntimeConfig();
  return productName || issuer || fallback;
}

/** How people call the system: its configured name, else the host of this page. */
export function useSystemName(): string {
  const { issuer } = useRuntimeConfig();
  return issuer === "" ? location.hostname : issuer;
}

/** The cases in hand of this app. */
export function useCaseFile(): CaseFile {
  return useServices().caseFile;
}

/** Notes of set-ups that ended early. */
export function useUnfinishedSetups(): UnfinishedSetups {
  return useServices().unfinishedSetups;
}
