import type { ReactElement } from "react";
import { createBrowserRouter, createMemoryRouter, RouterProvider } from "react-router";
import { createRoutes } from "./create-routes.tsx";

/** What the app is made of; tests pass the real server's `fetch` and a memory history. */
export interface AppParts {
  /** The only way out of the app. */
  readonly fetch: typeof globalThis.fetch;
  /** The undecoded body of /config.json; a wrong one shows the error page. */
  readonly config: unknown;
  readonly history:
    | { readonly kind: "browser" }
    | { readonly kind: "memory"; readonly path: string };
}

/** The running app: render `element`, call `stop` when it goes. */
export interface RunningApp {
  readonly element: ReactElement;
  readonly router: ReturnType<typeof createBrowserRouter>;
  stop(): void;
}

/** Puts the app together; nothing is kept in module scope, so tests can run many. */
export function createApp(parts: AppParts): RunningApp {
  const routes = createRoutes();
  const router =
    parts.history.kind === "browser"
      ? createBrowserRouter(routes)
      : createMemoryRouter(routes, { initialEntries: [parts.history.path] });
  return {
    element: <RouterProvider router={router} />,
    router,
    stop: () => router.dispose(),
  };
}
