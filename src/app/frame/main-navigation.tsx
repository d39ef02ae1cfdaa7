import { NavLink } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { navigationRows } from "./navigation-rows.ts";
import styles from "./frame.module.css";

/** The pages that exist and that the role may use; a later page is one more row. */
export function MainNavigation({ roleName }: { readonly roleName: string | null }) {
  const { t } = useTexts();
  return (
    <nav className={styles["navigation"]} aria-label={t("frame.navigation")}>
      {navigationRows
        .filter((row) => row.allowed(roleName))
        .map(({ to, label }) => (
          <NavLink key={to} to={to} className={styles["link"]}>
            {t(label)}
          </NavLink>
        ))}
    </nav>
  );
}
