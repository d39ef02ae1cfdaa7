import { matchPath, useHref, useLocation } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths, routePatterns } from "../../paths.ts";
import { mayAdminister } from "../../queries/session.ts";
import { useCapabilities } from "../../queries/services.ts";
import { useLater } from "../../ui/hooks/use-later.ts";
import { useInPractice } from "../../use-in-practice.ts";
import styles from "./navigation.module.css";
import type { TitleKey } from "./page-handle.ts";

/** The pages that exist and that the role may use; a later page is one more row. */
export function MainNavigation({ roleName }: { readonly roleName: string | null }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const inPractice = useInPractice();
  const practice = useHref(paths.practice());
  const can = useCapabilities();
  return (
    <nav className={styles["navigation"]} aria-label={t("frame.navigation")}>
      {navigationRows
        .filter((row) => row.allowed(roleName, can))
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
      {mayAdminister(roleName, can) && <WaitingLinks />}
      {/* A document of its own: in this tab it would end the session, whose tokens are in memory only. */}
      {!inPractice && mayPractise(roleName, can) && (
        <a href={practice} target="_blank" rel="noopener" className={styles["link"]}>
          {t("frame.nav.practice")}
        </a>
      )}
    </nav>
  );
}

const loadWaitingLinks = () => import("./waiting-links.tsx");

function WaitingLinks() {
  const later = useLater(loadWaitingLinks);
  return later !== null && <later.WaitingLinks />;
}

interface NavigationRow {
  readonly to: string;
  readonly label: TitleKey;
  /** Patterns of the pages that belong to it without being below it. */
  readonly others: readonly string[];
  /** By the role of the token answer, and what the product can do. */
  readonly allowed: typeof mayAdminister;
}

const everybody = () => true;

const mayList: typeof mayAdminister = (roleName, can) => can.listOthers && mayAdminister(roleName, can);
const mayHelp: typeof mayAdminister = (roleName, can) => can.setUpOthers && mayAdminister(roleName, can);

/** The main navigation, in its order. */
const navigationRows: readonly NavigationRow[] = [
  {
    to: paths.account(),
    label: "frame.nav.account",
    others: [routePatterns.enrollMe, routePatterns.recreateMe, routePatterns.turnOffMe],
    allowed: everybody,
  },
  {
    to: paths.users(),
    label: "frame.nav.users",
    others: [routePatterns.audit, routePatterns.waiting],
    allowed: mayList,
  },
  { to: paths.walkthroughs(), label: "frame.nav.walkthrough", others: [], allowed: mayHelp },
];

/** Practice is for those who help others; somebody without an account opens its address. */
const mayPractise = mayAdminister;
