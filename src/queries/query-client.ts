import { QueryClient } from "@tanstack/react-query";
import type { Client } from "../api/client.ts";
import { createConsents } from "./consents.ts";
import { attachServices } from "./services.ts";
import { createWorkQueue } from "./work-queue.ts";

/**
 * The app's query client, with the API client tied to it.
 *
 * Retries are the API layer's business (safe reads only), so none here; `networkMode: "always"`
 * because the default pauses a POST offline and fires it later by itself (ADR).
 */
export function createQueryClient(client: Client): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: "always", refetchOnReconnect: true, staleTime: 5_000 },
      mutations: { retry: false, networkMode: "always", gcTime: 0 },
    },
  });
  const consents = createConsents(() => Date.now());
  const workQueue = createWorkQueue();
  attachServices(queryClient, { client, consents, workQueue });
  let generation = client.session.state().generation;
  client.session.subscribe(() => {
    const next = client.session.state().generation;
    if (next === generation) return;
    generation = next;
    consents.clear();
    workQueue.clear();
    queryClient.clear();
  });
  return queryClient;
}
