import type { QueryClient } from "@tanstack/react-query";
import type { ComponentType, ReactElement } from "react";
import { redirect, type LoaderFunction, type RouteObject } from "react-router";
import { OwnMfa } from "../enrollment/own/own-mfa.tsx";
import { AccountPage } from "../pages/account/account-page.tsx";
import { EnrollPage } from "../pages/enroll/enroll-page.tsx";
import { BrokenPage, NotFoundPage } from "./broken-page.tsx";
import { me, paths, routePatterns, subjectOf } from "../paths.ts";
import { servicesOf } from "../queries/services.ts";
import { Frame } from "./frame/frame.tsx";
import type { PageHandle } from "./frame/page-handle.ts";
import { SignInRoute } from "./session/sign-in-route.tsx";
import { SignedInOnly } from "./session/signed-in-only.tsx";
import { lazyPages } from "./lazy-pages.ts";
import { createLoaders, keepAssistance, keepWizard, signedInRoute } from "./route-loaders.ts";

/**
 * The route table. Sign-in, one's own account and the whole of enrollment are in the first load; every other page comes
 * in a chunk of its own together with its texts.
 * @param basename what stands before the app's own paths in the address, "" for nothing
 * @param home practice's first page; without it the root leads to `Your MFA`
 */
export function createRoutes(
  queryClient: QueryClient,
  basename: string,
  home: ReactElement | undefined,
): RouteObject[] {
  const { open, ownUser, subject } = createLoaders(queryClient, basename);
  const turnOff = () => lazyPage("consequence.turn-off.heading", subject, lazyPages.turnOff);
  const signedIn: RouteObject[] = [
    ...(home === undefined ? [{ path: routePatterns.home, loader: () => redirect(paths.account()) }] : []),
    {
      element: <OwnMfa />,
      children: [
        { path: routePatterns.account, loader: ownUser, ...page("frame.nav.account", <AccountPage />) },
        {
          path: routePatterns.enrollMe,
          loader: subject,
          shouldRevalidate: keepWizard,
          ...page(null, <EnrollPage />),
        },
      ],
    },
    { path: routePatterns.recreateMe, element: null, loader: () => redirect(paths.enrollAgain(me)) },
    {
      path: routePatterns.recreate,
      element: null,
      loader: ({ params }) => redirect(paths.enrollAgain(subjectOf(params["userId"]))),
    },
    { path: routePatterns.turnOffMe, ...turnOff() },
    { path: routePatterns.turnOff, ...turnOff() },
    {
      path: routePatterns.password,
      ...lazyPage("account.password.heading", subject, lazyPages.password),
    },
    { path: routePatterns.users, ...lazyPage("frame.nav.users", open, lazyPages.users) },
    { path: routePatterns.queue, ...lazyPage("frame.nav.users", open, lazyPages.queue) },
    {
      loader: subject,
      shouldRevalidate: keepAssistance,
      lazy: { Component: lazyPages.assisted },
      children: [
        { path: routePatterns.enroll, ...lazyPage("enroll.start", undefined, lazyPages.handOver) },
        {
          path: routePatterns.walkthrough,
          ...lazyPage("frame.nav.walkthrough", undefined, lazyPages.walkthrough),
        },
      ],
    },
    { path: routePatterns.walkthroughs, ...lazyPage("frame.nav.walkthrough", open, lazyPages.chooseCaller) },
    { path: routePatterns.requests, ...lazyPage("frame.nav.requests", open, lazyPages.requests) },
    { path: routePatterns.request, ...lazyPage("frame.nav.requests", open, lazyPages.request) },
    { path: routePatterns.approvals, ...lazyPage("approvals.heading", open, lazyPages.approvals) },
    { path: routePatterns.audit, ...lazyPage("audit.heading", open, lazyPages.audit) },
    { path: routePatterns.waiting, ...lazyPage("audit.waiting.heading", open, lazyPages.waiting) },
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
            ...(home === undefined
              ? []
              : [{ path: routePatterns.home, ...page("frame.nav.practice", home) }]),
            { path: routePatterns.signOut, element: null, loader: signOut },
            { path: routePatterns.signIn, ...page("sign-in.heading", <SignInRoute />) },
            // Open to everybody: it holds no data, and opens in a tab of its own, where nobody is signed in.
            {
              path: routePatterns.instructions,
              ...lazyPage("instructions.heading", undefined, lazyPages.instructions),
            },
            { path: routePatterns.newPhone, ...lazyPage("sign-in.lost.ask", undefined, lazyPages.newPhone) },
            {
              id: signedInRoute,
              element: <SignedInOnly />,
              children: [{ errorElement: <BrokenPage />, children: signedIn }],
            },
            { path: "*", ...page("frame.not-found.heading", <NotFoundPage />) },
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
