import type { LoaderFunction, RouteObject } from "react-router";
import { routePatterns } from "../../paths.ts";
import type { PageHandle } from "../frame/page-handle.ts";
import { helpRoutes } from "./help-routes.ts";
import { lazyPage } from "./lazy-page.ts";

interface Loaders {
  /** For everybody who is signed in. */
  readonly open: LoaderFunction;
  /** Begins to read the own user; the page does not wait for it. */
  readonly ownUser: LoaderFunction;
  /** Reads the user that the page is about. */
  readonly subject: LoaderFunction;
}

/** The pages that come with their own chunk, and with their own texts. */
export function lazyRoutes({ open, ownUser, subject }: Loaders): RouteObject[] {
  return [
    page(routePatterns.account, "account.heading", ownUser, lazyPage("account")),
    page(routePatterns.recreateMe, "consequence.recreate.heading", subject, lazyPage("recreate")),
    page(routePatterns.recreate, "consequence.recreate.heading", subject, lazyPage("recreate")),
    page(routePatterns.turnOffMe, "consequence.turn-off.heading", subject, lazyPage("turnOff")),
    page(routePatterns.turnOff, "consequence.turn-off.heading", subject, lazyPage("turnOff")),
    page(routePatterns.users, "frame.nav.users", open, lazyPage("users")),
    page(routePatterns.queue, "frame.nav.users", open, lazyPage("queue")),
    ...helpRoutes({ open, subject }),
  ];
}

function page(
  path: string,
  title: PageHandle["title"],
  loader: LoaderFunction,
  lazy: RouteObject["lazy"],
): RouteObject {
  return { path, loader, handle: { title }, lazy };
}
