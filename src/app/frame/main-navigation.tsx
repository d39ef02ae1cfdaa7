import { matchPath, useLocation } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths, routePatterns } from "../../paths.ts";
import { mayAdminister } from "../../queries/session.ts";
import { useInPractice } from "../../use-in-practice.ts";
import styles from "./navigation.module.css";
import type { TitleKey } from "./page-handle.ts";

/** The pages that exist and that the role may use; a later page is one more row. */
export function MainNavigation({ roleName }: { readonly roleName: string | null }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const inPractice = useInPractice();
  return (
    <nav className={styles["navigation"]} aria-label={t("frame.navigation")}>
      {navigationRows
        .filter((row) => row.allowed(roleName))
        .map(({ to, label, others }) => (
          <PageLink
            key={to}
            to={to}
            within={others.some((other) => matchPath(other, pathname) !== null)}
            className={styles["link"]}
          >
            {t(label)}
          </PageLink>
        ))}
      {/* A document of its own: in this tab it would end the session, whose tokens are in memory only. */}
      {!inPractice && mayPractise(roleName) && (
        <a href={paths.practice()} target="_blank" rel="noopener" className={styles["link"]}>
          {t("frame.nav.practice")}
        </a>
      )}
    </nav>
  );
}

interface NavigationRow {
  readonly to: string;
  readonly label: TitleKey;
  /** Patterns of the pages that belong to it without being below it. */
  readonly others: readonly string[];
  /** By the role of the token answer. */
  readonly allowed: (roleName: string | null) => boolean;
}

const everybody = () => true;

/** The main navigation, in its order. */
const navigationRows: readonly NavigationRow[] = [
  {
    to: paths.account(),
    label: "frame.nav.account",
    others: [routePatterns.enrollMe, routePatterns.recreateMe, routePatterns.turnOffMe],
    allowed: everybody,
  },
  { to: paths.users(), label: "frame.nav.users", others: [routePatterns.audit], allowed: mayAdminister },
  { to: paths.walkthroughs(), label: "frame.nav.walkthrough", others: [], allowed: mayAdminister },
];

/** Practice is for those who help others; somebody without an account opens its address. */
const mayPractise = mayAdminister;
