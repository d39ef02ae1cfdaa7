import { matchRoutes, parsePath, type RouteObject } from "react-router";
import { paths, reloadedParameter } from "../paths.ts";

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
export function signInFor(
  { pathname: whole, search }: Pick<URL, "pathname" | "search">,
  basename: string,
): string {
  const pathname = whole.slice(basename.length);
  const byItself = pathname === paths.home() || pathname === paths.account();
  return paths.signIn(byItself ? undefined : `${pathname}${search}`);
}

/** Loads what a lazy route brings, with its texts and styles; nothing for others. */
export async function loadPage({ lazy }: RouteObject): Promise<void> {
  if (typeof lazy === "function") await lazy();
  else await Promise.all(Object.values(lazy ?? {}).map(async (load) => load?.()));
}
