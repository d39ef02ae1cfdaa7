import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { useSession } from "../../queries/session.ts";
import { AccountMenu } from "./account-menu.tsx";
import { LanguageMenu } from "./language-menu.tsx";
import { MainNavigation } from "./main-navigation.tsx";
import { ProductMark } from "./product-mark.tsx";
import { SecretsButton } from "./secrets-button.tsx";
import { ThemeMenu } from "./theme-menu.tsx";
import { TimeLeft } from "./time-left.tsx";
import styles from "./frame.module.css";

export function Header() {
  const session = useSession();
  const { productName, logo } = useRuntimeConfig();
  return (
    <header className={styles["header"]} data-print="hide">
      <PageLink className={styles["product"]} to={paths.home()}>
        {logo === "" ? <ProductMark /> : <img className={styles["logo"]} src={logo} alt="" />}
        <bdi className={styles["name"]}>{productName}</bdi>
      </PageLink>
      {session.kind === "signed-in" && <TimeLeft />}
      <div className={styles["tools"]}>
        <SecretsButton />
        <LanguageMenu />
        <ThemeMenu />
        {session.kind !== "signed-out" && <AccountMenu userName={session.userName} />}
      </div>
      {session.kind !== "signed-out" && <MainNavigation roleName={session.roleName} />}
    </header>
  );
}
