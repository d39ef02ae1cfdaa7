import type { QueryClient } from "@tanstack/react-query";
import { redirect, type LoaderFunction, matchRoutes, parsePath, type RouteObject } from "react-router";
import { servicesOf } from "../queries/services.ts";
import { ownUserQuery, userQuery } from "../queries/users.ts";
import { paths, reloadedParameter } from "../paths.ts";

/** The loaders of pages for signed-in people. */
export function createLoaders(queryClient: QueryClient, basename: string) {
  /** Others are sent to sign-in and come back afterwards. An expired session passes: the dialog over the page asks. */
  function guarded(loader: LoaderFunction): LoaderFunction {
    return (args, handlerContext) => {
      const { kind } = servicesOf(queryClient).client.session.state();
      if (kind !== "signed-out") return loader(args, handlerContext);
      throw redirect(signInFor(new URL(args.request.url), basename));
    };
  }
  return {
    /** For everybody who is signed in. */
    open: guarded(() => null),
    /** Begins to read one's own user; the page is there at once and shows the state as soon as it is read. */
    ownUser: guarded(() => {
      void queryClient.prefetchQuery(ownUserQuery());
      return null;
    }),
    /**
     * Reads who the page is about before it is shown, so that its heading and its focus are final. What is known already
     * is not waited for; a failed read is told by the page.
     */
    subject: guarded(async ({ params: { userId } }) => {
      const reading: Promise<unknown> =
        userId === undefined
          ? queryClient.ensureQueryData(ownUserQuery())
          : queryClient.ensureQueryData(userQuery(userId));
      await reading.catch(() => undefined);
      return null;
    }),
  };
}

/*
 * `shouldRevalidate` of the routes that hold a secret. Their steps are moves within one page: reading the user or asking
 * the guards again at each could put an error or the sign-in page in place of a secret that exists only here.
 */

export function keepWizard({
  currentUrl,
  nextUrl,
}: Readonly<Record<"currentUrl" | "nextUrl", URL>>): boolean {
  return currentUrl.pathname !== nextUrl.pathname;
}

type Params = Readonly<Record<string, string | undefined>>;

/** Hand-over and walkthrough share one enrollment. */
export function keepAssistance({
  currentParams,
  nextParams,
}: Readonly<Record<"currentParams" | "nextParams", Params>>): boolean {
  return currentParams["userId"] !== nextParams["userId"];
}

/** The id of the route over everything that only signed-in people see. */
export const signedInRoute = "signed-in";

/**
 * Where a signed-out visit to this address begins. The router would show nothing before it has fetched the page that it
 * then may not show; so the visit begins at sign-in, and the page comes while the password is entered.
 */
export function signedOutEntry(routes: RouteObject[], entry: string, basename: string): string {
  const matches = matchRoutes(routes, entry, basename === "" ? "/" : basename) ?? [];
  if (!matches.some(({ route }) => route.id === signedInRoute)) return entry;
  // A failure is of no account: the page is asked for again when it is wanted.
  for (const { route } of matches) void loadPage(route).catch(() => undefined);
  const { pathname = "", search = "" } = parsePath(entry);
  const signIn = `${basename}${signInFor({ pathname, search }, basename)}`;
  return reloaded() ? `${signIn}${signIn.includes("?") ? "&" : "?"}${reloadedParameter}=true` : signIn;
}

/** Whether this page was loaded by a reload: somebody was signed in, since only they see what it would show. */
function reloaded(): boolean {
  return performance
    .getEntriesByType("navigation")
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === "reload");
}

/** Sign-in, leading back to this address. It leads to `Your MFA` by itself. */
function signInFor({ pathname: whole, search }: Pick<URL, "pathname" | "search">, basename: string): string {
  const pathname = whole.slice(basename.length);
  const byItself = pathname === paths.home() || pathname === paths.account();
  return paths.signIn(byItself ? undefined : `${pathname}${search}`);
}

/** Loads what a lazy route brings, with its texts and styles; nothing for others. */
export async function loadPage({ lazy }: RouteObject): Promise<void> {
  if (typeof lazy === "function") await lazy();
  else await Promise.all(Object.values(lazy ?? {}).map(async (load) => load?.()));
}
