import type { LoaderFunction, RouteObject } from "react-router";
import { routePatterns } from "../../paths.ts";
import type { PageHandle } from "../frame/page-handle.ts";
import { lazyPage } from "./lazy-page.ts";
import { keepAssistance } from "./keep-assistance.ts";

interface Loaders {
  /** For everybody who is signed in. */
  readonly open: LoaderFunction;
  /** Reads the user that the page is about. */
  readonly subject: LoaderFunction;
}

/** The pages of those who help others: enrolling somebody else, the telephone, the record. */
export function helpRoutes({ open, subject }: Loaders): RouteObject[] {
  return [
    {
      loader: subject,
      shouldRevalidate: keepAssistance,
      lazy: lazyPage("assisted"),
      children: [
        { path: routePatterns.enroll, handle: titled("enroll.title"), lazy: lazyPage("handOver") },
        {
          path: routePatterns.walkthrough,
          handle: titled("frame.nav.walkthrough"),
          lazy: lazyPage("walkthrough"),
        },
      ],
    },
    {
      path: routePatterns.walkthroughs,
      loader: open,
      handle: titled("frame.nav.walkthrough"),
      lazy: lazyPage("chooseCaller"),
    },
    { path: routePatterns.audit, loader: open, handle: titled("audit.heading"), lazy: lazyPage("audit") },
  ];
}

/**
 * Open to everybody: it holds no data, and opens in a tab of its own, where nobody is signed in. A new object each time,
 * since a router takes `lazy` out of its routes once it is loaded.
 */
export function instructionsRoute(): RouteObject {
  return {
    path: routePatterns.instructions,
    handle: titled("instructions.heading"),
    lazy: lazyPage("instructions"),
  };
}

function titled(title: PageHandle["title"]): PageHandle {
  return { title };
}
