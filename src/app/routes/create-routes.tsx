import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "react-router";
import type { LoaderFunction, RouteObject } from "react-router";
import { keepWizard } from "../../pages/enroll/keep-wizard.ts";
import { EnrollPage } from "../../pages/enroll/enroll-page.tsx";
import { paths, routePatterns } from "../../paths.ts";
import { servicesOf } from "../../queries/services.ts";
import { ownUserQuery } from "../../queries/users.ts";
import { Frame } from "../frame/frame.tsx";
import type { PageHandle } from "../frame/page-handle.ts";
import { SignInRoute } from "../session/sign-in-route.tsx";
import { SignedInOnly } from "../session/signed-in-only.tsx";
import { BrokenPage } from "./broken-page.tsx";
import { guarded } from "./guarded.ts";
import { instructionsRoute } from "./help-routes.ts";
import { lazyPage } from "./lazy-page.ts";
import { lazyRoutes } from "./lazy-routes.ts";
import { loadSubject } from "./load-subject.ts";

/** The route table. What is on the way to a working second factor is in the first load; the rest is lazy. */
export function createRoutes(queryClient: QueryClient, basename: string): RouteObject[] {
  const open = guarded(queryClient, basename);
  // The page is there at once and shows the state as soon as it is read.
  const ownUser = guarded(queryClient, basename, () => {
    void queryClient.prefetchQuery(ownUserQuery());
    return null;
  });
  const subject = guarded(queryClient, basename, loadSubject(queryClient));
  const signOut: LoaderFunction = () => {
    void servicesOf(queryClient).client.signOut();
    return redirect(paths.signIn());
  };
  const pages: RouteObject[] = [
    wizard(routePatterns.enrollMe, subject),
    ...lazyRoutes({ open, ownUser, subject }),
  ];
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
            { path: routePatterns.signIn, element: <SignInRoute />, handle: titled("sign-in.heading") },
            instructionsRoute(),
            { element: <SignedInOnly />, children: [{ errorElement: <BrokenPage />, children: pages }] },
            { path: "*", lazy: lazyPage("notFound"), handle: titled("frame.not-found.title") },
          ],
        },
      ],
    },
  ];
}

/** Steps of the wizard are moves within its path: no loader may take a page away that holds a secret. */
function wizard(path: string, loader: LoaderFunction): RouteObject {
  const route = page(path, "enroll.title", loader, <EnrollPage />);
  return { ...route, shouldRevalidate: keepWizard };
}

function titled(title: PageHandle["title"]): PageHandle {
  return { title };
}

function page(
  path: string,
  title: PageHandle["title"],
  loader: LoaderFunction,
  element: RouteObject["element"],
): RouteObject {
  return { path, loader, element, handle: titled(title) };
}
