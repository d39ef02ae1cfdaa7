import { matchPath, useHref, useLocation } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { mayPractise, navigationRows } from "./navigation-rows.ts";
import styles from "./frame.module.css";

/** The pages that exist and that the role may use; a later page is one more row. */
export function MainNavigation({ roleName }: { readonly roleName: string | null }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const inPractice = useHref(paths.home()) !== paths.home();
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
