import type { LoaderFunction, RouteObject } from "react-router";
import { loadArea } from "../../i18n/text-store.ts";
import { routePatterns } from "../../paths.ts";
import type { PageHandle } from "../frame/page-handle.ts";

/** The pages that come with their own chunk and their own texts. */
export function lazyRoutes(loader: LoaderFunction): RouteObject[] {
  return [
    lazyPage(routePatterns.users, "frame.nav.users", loader, async () => {
      const [{ UsersPage }] = await Promise.all([
        import("../../pages/users/users-page.tsx"),
        loadArea("users"),
      ]);
      return UsersPage;
    }),
    lazyPage(routePatterns.queue, "frame.nav.users", loader, async () => {
      const [{ QueuePage }] = await Promise.all([
        import("../../pages/queue/queue-page.tsx"),
        loadArea("queue"),
      ]);
      return QueuePage;
    }),
  ];
}

function lazyPage(
  path: string,
  title: PageHandle["title"],
  loader: LoaderFunction,
  load: () => Promise<NonNullable<RouteObject["Component"]>>,
): RouteObject {
  return { path, loader, handle: { title }, lazy: { Component: load } };
}
