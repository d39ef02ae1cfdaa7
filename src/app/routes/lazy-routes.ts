import type { LoaderFunction, RouteObject } from "react-router";
import { loadArea } from "../../i18n/text-store.ts";
import { routePatterns } from "../../paths.ts";
import type { PageHandle } from "../frame/page-handle.ts";

interface Loaders {
  /** For everybody who is signed in. */
  readonly open: LoaderFunction;
  /** Begins to read the own user; the page does not wait for it. */
  readonly ownUser: LoaderFunction;
  /** Reads the user that the page is about. */
  readonly subject: LoaderFunction;
}

const recreatePage = async () => {
  const [{ RecreatePage }] = await Promise.all([
    import("../../pages/consequence/recreate-page.tsx"),
    loadArea("consequence"),
  ]);
  return RecreatePage;
};
const turnOffPage = async () => {
  const [{ TurnOffPage }] = await Promise.all([
    import("../../pages/consequence/turn-off-page.tsx"),
    loadArea("consequence"),
  ]);
  return TurnOffPage;
};

/** The pages that come with their own chunk, and with their own texts where those are many. */
export function lazyRoutes({ open, ownUser, subject }: Loaders): RouteObject[] {
  return [
    lazyPage(
      routePatterns.account,
      "account.heading",
      ownUser,
      async () => (await import("../../pages/account/account-page.tsx")).AccountPage,
    ),
    lazyPage(routePatterns.recreateMe, "consequence.recreate.heading", subject, recreatePage),
    lazyPage(routePatterns.recreate, "consequence.recreate.heading", subject, recreatePage),
    lazyPage(routePatterns.turnOffMe, "consequence.turn-off.heading", subject, turnOffPage),
    lazyPage(routePatterns.turnOff, "consequence.turn-off.heading", subject, turnOffPage),
    lazyPage(routePatterns.users, "frame.nav.users", open, async () => {
      const [{ UsersPage }] = await Promise.all([
        import("../../pages/users/users-page.tsx"),
        loadArea("users"),
      ]);
      return UsersPage;
    }),
    lazyPage(routePatterns.queue, "frame.nav.users", open, async () => {
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
