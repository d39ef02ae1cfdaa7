import { matchPath } from "react-router";
import { paths, routePatterns } from "../../paths.ts";

const pages = Object.values(routePatterns).filter(
  (pattern) =>
    pattern !== routePatterns.home && pattern !== routePatterns.signIn && pattern !== routePatterns.signOut,
);

/**
 * Where to go after sign-in: the wanted page when the route table has it, else `Your MFA`. Never another origin, never
 * sign-in or sign-out again (security rule 34).
 */
export function returnPath(wanted: string | null): string {
  const fallback = paths.account();
  // Browsers read `\` as `/` and skip control characters, so only plain paths are looked at.
  if (wanted === null || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return fallback;
  const { origin } = location;
  const url = URL.canParse(wanted, origin) ? new URL(wanted, origin) : null;
  if (url === null || url.origin !== origin) return fallback;
  const known = pages.some((pattern) => matchPath(pattern, url.pathname) !== null);
  return known ? `${url.pathname}${url.search}` : fallback;
}
