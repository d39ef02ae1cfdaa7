import type { LoaderFunction, RouteObject } from "react-router";
import { loadArea } from "../../i18n/text-store.ts";
import { routePatterns } from "../../paths.ts";
import type { PageHandle } from "../frame/page-handle.ts";
import { helpRoutes } from "./help-routes.ts";

interface Loaders {
  /** For everybody who is signed in. */
  readonly open: LoaderFunction;
  /** Begins to read the own user; the page does not wait for it. */
  readonly ownUser: LoaderFunction;
  /** Reads the user that the page is about. */
  readonly subject: LoaderFunction;
}

const accountPage = async () => {
  const [{ AccountPage }] = await Promise.all([
    import("../../pages/account/account-page.tsx"),
    loadArea("account"),
  ]);
  return AccountPage;
};
/** They speak of the state of MFA in the words of the account page. */
const consequenceTexts = () => Promise.all([loadArea("consequence"), loadArea("account")]);
const recreatePage = async () => {
  const [{ RecreatePage }] = await Promise.all([
    import("../../pages/consequence/recreate-page.tsx"),
    consequenceTexts(),
  ]);
  return RecreatePage;
};
const turnOffPage = async () => {
  const [{ TurnOffPage }] = await Promise.all([
    import("../../pages/consequence/turn-off-page.tsx"),
    consequenceTexts(),
  ]);
  return TurnOffPage;
};

/** The pages that come with their own chunk, and with their own texts where those are many. */
export function lazyRoutes({ open, ownUser, subject }: Loaders): RouteObject[] {
  return [
    lazyPage(routePatterns.account, "account.heading", ownUser, accountPage),
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
    ...helpRoutes({ open, subject }),
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
