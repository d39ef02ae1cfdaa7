import type { ReactNode } from "react";
import { useHref, useLinkClickHandler, useMatch } from "react-router";
import { paths } from "./paths.ts";

interface PageLinkProps {
  /** A path of paths.ts. */
  readonly to: string;
  /** Another page that belongs to it is the current one. */
  readonly within?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A link to a page of the app; it says so when the page, or one below it, is the current one. The router's own `Link`
 * and `NavLink` bring the loading of pages ahead of time along, 2 kB that nothing here uses (docs/decisions/0017).
 */
export function PageLink({ to, within = false, className, children }: PageLinkProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  const current = useMatch({ path: to, end: to === paths.home() }) !== null || within;
  return (
    <a href={href} className={className} aria-current={current ? "page" : undefined} onClick={follow}>
      {children}
    </a>
  );
}
