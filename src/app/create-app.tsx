import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { createBrowserRouter, createMemoryRouter, RouterProvider } from "react-router";
import type { RouteObject } from "react-router";
import type { Client } from "../api/client.ts";
import { createBrowserClient } from "../api/create-browser-client.ts";
import type { Fetch } from "../api/http.ts";
import { decodeRuntimeConfig } from "../api/runtime-config.ts";
import type { RuntimeConfig } from "../api/runtime-config.ts";
import { createQueryClient } from "../queries/create-query-client.ts";
import { applyAccent } from "../ui/apply-accent.ts";
import { SecretsCoverProvider } from "../ui/secrets-cover.tsx";
import { ConfigErrorPage } from "./config-error-page.tsx";
import { createRoutes } from "./routes/create-routes.tsx";

/** What the app is made of; tests pass the real server's `fetch` and a memory history. */
export interface AppParts {
  /** The only way out of the app. */
  readonly fetch: Fetch;
  /** The undecoded body of /config.json, null when it could not be loaded; both faults show the error page. */
  readonly config: unknown;
  readonly history: AppHistory;
  /** Makes the client; tests inject clock, randomness and tabs here. */
  readonly connect?: (parts: { readonly fetch: Fetch; readonly config: RuntimeConfig }) => Client;
}

/** Where the address of a page is kept; practice has the browser's history under a path of its own. */
export type AppHistory =
  | { readonly kind: "browser"; readonly basename?: string }
  | { readonly kind: "memory"; readonly path: string; readonly basename?: string };

/** The running app: render `element`, call `stop` when it goes. */
export interface RunningApp {
  readonly element: ReactElement;
  readonly router: ReturnType<typeof createBrowserRouter>;
  /** Wipes what is in memory and ends timers and the channel to the other tabs. */
  stop(): void;
}

/** Puts the app together; nothing is kept in module scope, so tests can run many. */
export function createApp(parts: AppParts): RunningApp {
  const { config, wrongMembers } = decodeRuntimeConfig(parts.config);
  if (wrongMembers.length > 0) return createConfigErrorApp(parts, wrongMembers);
  applyAccent(config.accent);
  const client = (parts.connect ?? createBrowserClient)({ fetch: parts.fetch, config });
  const queryClient = createQueryClient(client);
  const router = createRouter(parts, createRoutes(queryClient, parts.history.basename ?? ""));
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
  const page = <ConfigErrorPage missing={parts.config === null} wrongMembers={wrongMembers} />;
  const router = createRouter(parts, [{ path: "*", element: page }]);
  return { element: <RouterProvider router={router} />, router, stop: () => router.dispose() };
}

function createRouter({ history }: AppParts, routes: RouteObject[]): RunningApp["router"] {
  const { basename = "/" } = history;
  return history.kind === "browser"
    ? createBrowserRouter(routes, { basename })
    : createMemoryRouter(routes, { basename, initialEntries: [history.path] });
}
