import type { QueryClient } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { redirect } from "react-router";
import type { LoaderFunction, RouteObject } from "react-router";
import { loadArea } from "../i18n/text-store.ts";
import type { LazyArea } from "../i18n/text-store.ts";
import { AccountPage } from "../pages/account/account-page.tsx";
import { EnrollPage } from "../pages/enroll/enroll-page.tsx";
import { BrokenPage, NotFoundPage } from "./broken-page.tsx";
import { paths, routePatterns } from "../paths.ts";
import { servicesOf } from "../queries/services.ts";
import { Frame } from "./frame/frame.tsx";
import type { PageHandle } from "./frame/page-handle.ts";
import { SignInRoute } from "./session/sign-in-route.tsx";
import { SignedInOnly } from "./session/signed-in-only.tsx";
import { createLoaders, keepAssistance, keepWizard } from "./route-loaders.ts";

/**
 * The route table. Sign-in, the account and the whole of enrollment are in the first load; every other page comes in a
 * chunk of its own together with its texts.
 * @param basename what stands before the app's own paths in the address, "" for nothing
 */
export function createRoutes(queryClient: QueryClient, basename: string): RouteObject[] {
  const { open, ownUser, subject } = createLoaders(queryClient, basename);
  const recreate = () => lazyPage("consequence.recreate.heading", subject, pages.recreate);
  const turnOff = () => lazyPage("consequence.turn-off.heading", subject, pages.turnOff);
  const signedIn: RouteObject[] = [
    { path: routePatterns.account, loader: ownUser, ...page("account.heading", <AccountPage />) },
    {
      path: routePatterns.enrollMe,
      loader: subject,
      shouldRevalidate: keepWizard,
      ...page("enroll.title", <EnrollPage />),
    },
    { path: routePatterns.recreateMe, ...recreate() },
    { path: routePatterns.recreate, ...recreate() },
    { path: routePatterns.turnOffMe, ...turnOff() },
    { path: routePatterns.turnOff, ...turnOff() },
    { path: routePatterns.users, ...lazyPage("frame.nav.users", open, pages.users) },
    { path: routePatterns.queue, ...lazyPage("frame.nav.users", open, pages.queue) },
    {
      loader: subject,
      shouldRevalidate: keepAssistance,
      lazy: { Component: pages.assisted },
      children: [
        { path: routePatterns.enroll, ...lazyPage("enroll.title", undefined, pages.handOver) },
        {
          path: routePatterns.walkthrough,
          ...lazyPage("frame.nav.walkthrough", undefined, pages.walkthrough),
        },
      ],
    },
    { path: routePatterns.walkthroughs, ...lazyPage("frame.nav.walkthrough", open, pages.chooseCaller) },
    { path: routePatterns.audit, ...lazyPage("audit.heading", open, pages.audit) },
  ];
  const signOut: LoaderFunction = () => {
    void servicesOf(queryClient).client.signOut();
    return redirect(paths.signIn());
  };
  return [
    {
      element: <Frame />,
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <></>,
      children: [
        {
          errorElement: <BrokenPage />,
          children: [
            { path: routePatterns.home, element: null, loader: () => redirect(paths.account()) },
            { path: routePatterns.signOut, element: null, loader: signOut },
            { path: routePatterns.signIn, ...page("sign-in.heading", <SignInRoute />) },
            // Open to everybody: it holds no data, and opens in a tab of its own, where nobody is signed in.
            {
              path: routePatterns.instructions,
              ...lazyPage("instructions.heading", undefined, pages.instructions),
            },
            { element: <SignedInOnly />, children: [{ errorElement: <BrokenPage />, children: signedIn }] },
            { path: "*", ...page("frame.not-found.title", <NotFoundPage />) },
          ],
        },
      ],
    },
  ];
}

function page(title: PageHandle["title"], element: RouteObject["element"]) {
  return { element, handle: { title } };
}

function lazyPage(
  title: PageHandle["title"],
  loader: LoaderFunction | undefined,
  load: () => Promise<ComponentType>,
) {
  // A new object each time: a router takes `lazy` out of its routes once it is loaded.
  return { handle: { title }, ...(loader === undefined ? {} : { loader }), lazy: { Component: load } };
}

const pages = {
  recreate: async () =>
    (await withTexts(import("../pages/consequence/consequence-page.tsx"), "consequence")).RecreatePage,
  turnOff: async () =>
    (await withTexts(import("../pages/consequence/consequence-page.tsx"), "consequence")).TurnOffPage,
  users: async () => (await withTexts(import("../pages/users/users-page.tsx"), "users")).UsersPage,
  queue: async () => (await withTexts(import("../pages/queue/queue-page.tsx"), "users")).QueuePage,
  // Both pages below it may be shown next, so their shared texts come with it.
  assisted: async () =>
    (await withTexts(import("../enrollment/assisted/assisted-enrollment.tsx"), "hand-over", "consequence"))
      .AssistedEnrollment,
  handOver: async () => (await import("../pages/hand-over/hand-over-page.tsx")).HandOverPage,
  walkthrough: async () =>
    (await withTexts(import("../pages/walkthrough/walkthrough-page.tsx"), "walkthrough")).WalkthroughPage,
  chooseCaller: async () =>
    (await withTexts(import("../pages/walkthrough/choose-caller-page.tsx"), "walkthrough")).ChooseCallerPage,
  audit: async () => (await withTexts(import("../pages/audit/audit-page.tsx"), "audit")).AuditPage,
  instructions: async () =>
    (await withTexts(import("../pages/instructions/instructions-page.tsx"), "hand-over")).InstructionsPage,
};

async function withTexts<Module>(module: Promise<Module>, ...areas: readonly LazyArea[]): Promise<Module> {
  const [loaded] = await Promise.all([module, ...areas.map((area) => loadArea(area))]);
  return loaded;
}
