import { QueryClient, timeoutManager, type Query, type TimeoutProvider } from "@tanstack/react-query";
import type { Client } from "../api/client.ts";
import { createStore } from "../lib/store.ts";
import { createCaseFile } from "./case-file.ts";
import { attachServices, type Services } from "./services.ts";
import { createUnfinishedSetups } from "./unfinished-setups.ts";
import { ownUserQuery, refreshUsers } from "./users.ts";

/** What was read later than now, since the clock was set back, would count as new until that time comes again. */
function whenOld({ state }: Pick<Query, "state">): boolean | "always" {
  return state.dataUpdatedAt > Date.now() ? "always" : true;
}

/**
 * The app's query client, with the API client tied to it.
 *
 * Retries are the API layer's business (safe reads only), so none here; `networkMode: "always"`
 * because the default pauses a POST offline and fires it later by itself (ADR 3). A wipe of the session empties the
 * cache; signing in again after an expired session reads everything on screen again.
 */
export function createQueryClient(client: Client): QueryClient {
  timeoutManager.setTimeoutProvider(longTimers);
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: "always",
        refetchOnReconnect: whenOld,
        refetchOnWindowFocus: whenOld,
        refetchOnMount: whenOld,
        staleTime: 5_000,
      },
      mutations: { retry: false, networkMode: "always", gcTime: 0 },
    },
  });
  const caseFile = createCaseFile(() => Date.now());
  const inHand: Services["inHand"] = createStore<ReturnType<Services["inHand"]["get"]>>(null);
  const unfinishedSetups = createUnfinishedSetups();
  attachServices(queryClient, { client, caseFile, inHand, unfinishedSetups });
  let { generation, kind } = client.session.state();
  client.session.subscribe(() => {
    const state = client.session.state();
    const wiped = state.generation !== generation;
    const back = state.kind === "signed-in" && kind === "expired";
    const arrived = state.kind === "signed-in" && kind === "signed-out";
    ({ generation, kind } = state);
    if (wiped) {
      caseFile.clear();
      inHand.set(null);
      queryClient.clear();
    } else if (back) {
      refreshUsers(queryClient);
      // Whether somebody signed in with a code is the session's.
      void queryClient.invalidateQueries({ queryKey: ["guard", "policy"] });
    }
    // Whatever page comes next wants to know who is there: asked while it renders, not after (docs/performance.md).
    if (arrived) void queryClient.prefetchQuery(ownUserQuery());
  });
  return queryClient;
}

/** The longest wait of a browser's timer, some 24 days; a longer one ends at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Timers for TanStack, which counts from the last reading: months, once this computer's clock was set back. */
const longTimers: TimeoutProvider<ReturnType<typeof setTimeout>> = {
  setTimeout: (run, milliseconds) => setTimeout(run, Math.min(milliseconds, LONGEST_MS)),
  clearTimeout: (timer) => clearTimeout(timer),
  setInterval: (run, milliseconds) => setInterval(run, Math.min(milliseconds, LONGEST_MS)),
  clearInterval: (timer) => clearInterval(timer),
};
