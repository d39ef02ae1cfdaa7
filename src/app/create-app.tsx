import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { RouterProvider, createBrowserRouter, type RouteObject } from "react-router";
import { createBrowserClient, type Client } from "../api/client.ts";
import type { Fetch } from "../api/http.ts";
import { decodeRuntimeConfig, type RuntimeConfig } from "../api/runtime-config.ts";
import { loadArea } from "../i18n/text-store.ts";
import { createQueryClient } from "../queries/create-query-client.ts";
import { servicesOf, type Services } from "../queries/services.ts";
import { SecretsCoverProvider } from "../ui/cover.tsx";
import { createRoutes } from "./routes.tsx";
import { signedOutEntry } from "./route-loaders.ts";
import { routePatterns } from "../paths.ts";

/** What the app is made of; tests pass the real server's `fetch` and a memory history. */
export interface AppParts {
  /** The only way out of the app. */
  readonly fetch: Fetch;
  /** The undecoded body of /config.json, null when it could not be loaded; both faults show the error page. */
  readonly config: unknown;
  readonly history: AppHistory;
  /** What stands at the app's own root; without it the root leads to `Your MFA`. */
  readonly home?: ReactElement;
  /** Makes the client; tests inject clock, randomness and tabs here. */
  readonly connect?: (parts: { readonly fetch: Fetch; readonly config: RuntimeConfig }) => Client;
}

type Router = ReturnType<typeof createBrowserRouter>;

/** Where the address of a page is kept; practice has the browser's history under a path of its own. */
export interface AppHistory {
  /** What stands before the app's own paths in the address, "" for nothing. */
  readonly basename: string;
  /** The address at first. */
  readonly entry: string;
  /** Tests make a router in memory, which the build of the app so never holds. */
  readonly createRouter: (
    routes: RouteObject[],
    options: { readonly basename: string; readonly entry: string },
  ) => Router;
}

/** The running app: render `element`, call `stop` when it goes. */
export interface RunningApp {
  readonly element: ReactElement;
  readonly router: Router;
  /** Wipes what is in memory and ends timers and the channel to the other tabs. */
  stop(): void;
}

/** Puts the app together; nothing is kept in module scope, so tests can run many. */
export function createApp(parts: AppParts): RunningApp {
  const { config, wrongMembers } = decodeRuntimeConfig(parts.config);
  if (wrongMembers.length > 0) return createConfigErrorApp(parts, wrongMembers);
  void showAccent(config.accent);
  const client = (parts.connect ?? createBrowserClient)({ fetch: parts.fetch, config });
  const queryClient = createQueryClient(client);
  const { basename, entry } = parts.history;
  const routes = createRoutes(queryClient, basename, parts.home);
  const signedOut = client.session.state().kind === "signed-out";
  const router = createRouter(parts, routes, signedOut ? signedOutEntry(routes, entry, basename) : entry);
  endCalls(router, servicesOf(queryClient));
  return {
    element: (
      <QueryClientProvider client={queryClient}>
        <SecretsCoverProvider>
          <RouterProvider router={router} />
        </SecretsCoverProvider>
      </QueryClientProvider>
    ),
    router,
    stop: () => {
      client.session.wipe();
      client.stop();
      queryClient.clear();
      router.dispose();
    },
  };
}

function createConfigErrorApp(parts: AppParts, wrongMembers: readonly string[]): RunningApp {
  const lazy = async () => {
    const [{ ConfigErrorPage }] = await Promise.all([import("./config-error-page.tsx"), loadArea("config")]);
    return { element: <ConfigErrorPage config={parts.config} wrongMembers={wrongMembers} /> };
  };
  const router = createRouter(parts, [{ path: "*", lazy, hydrateFallbackElement: <></> }]);
  return { element: <RouterProvider router={router} />, router, stop: () => router.dispose() };
}

function createRouter({ history }: AppParts, routes: RouteObject[], entry = history.entry): Router {
  return history.createRouter(routes, { basename: history.basename || "/", entry });
}

/** The arithmetic of colours comes only where there is a brand's colour. Our own accent stays when it does not come. */
async function showAccent(accent: string): Promise<void> {
  if (accent === "") return;
  const part = await import("../ui/apply-accent.ts").catch(() => null);
  part?.applyAccent(accent);
}

/** The pages of a change for somebody else: the script, the hand-over that shares its key, and turning off. */
const casePatterns: readonly string[] = [
  routePatterns.walkthrough,
  routePatterns.enroll,
  routePatterns.turnOff,
];

/**
 * A case ends with its pages, by whatever way they are left. What was checked and agreed to in it goes with it, so that
 * nobody who calls later is taken for the person who was checked.
 */
function endCalls(router: Router, { caseFile }: Services): void {
  let path = "";
  router.subscribe((state) => {
    const stays = state.location.pathname === path;
    path = state.location.pathname;
    // The address of a request names no person: its page keeps the case that was opened on it.
    if (stays && state.matches.at(-1)?.route.path === routePatterns.request) return;
    const current = personOf(state);
    for (const userId of caseFile.userIds()) {
      if (userId !== current) caseFile.forget(userId);
    }
  });
}

/** The user that the page on screen changes something for; null on all other pages. */
function personOf({ matches }: Router["state"]): string | null {
  const match = matches.at(-1);
  return casePatterns.includes(match?.route.path ?? "") ? (match?.params["userId"] ?? null) : null;
}

/**
 * The address bar.
 * @param basename what stands before the app's own paths in the address, "" for nothing
 */
export function browserHistory(basename = ""): AppHistory {
  const address = () => `${location.pathname}${location.search}`;
  return {
    basename,
    entry: address(),
    createRouter: (routes, { entry, ...options }) => {
      if (entry !== address()) history.replaceState(null, "", entry);
      return createBrowserRouter(routes, options);
    },
  };
}
