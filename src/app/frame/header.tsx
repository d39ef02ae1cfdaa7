import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useProductName, useRuntimeConfig } from "../../queries/services.ts";
import { useSession } from "../../queries/session.ts";
import { LanguageMenu } from "./language-menu.tsx";
import { MainNavigation } from "./main-navigation.tsx";
import { SecretsButton } from "./secrets-button.tsx";
import { TimeLeft } from "./time-left.tsx";
import styles from "./header.module.css";
import { useNavigate } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { useFirstRender } from "../../ui/hooks/use-first-render.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import { useState } from "react";
import { chooseTheme, storedTheme, themeChoices } from "../../ui/theme-choice.ts";

export function Header() {
  const session = useSession();
  const { t } = useTexts();
  const { logo } = useRuntimeConfig();
  const productName = useProductName(t("frame.product"));
  // Signing out or in folds the menus again.
  const [unfoldedIn, setUnfoldedIn] = useState<typeof session | null>(null);
  const unfolded = unfoldedIn === session;
  return (
    <header className={styles["header"]} data-print="hide">
      <PageLink className={styles["product"]} to={paths.home()}>
        {logo === "" ? <ProductMark /> : <img src={logo} alt="" />}
        <bdi className={styles["name"]}>{productName}</bdi>
      </PageLink>
      {session.kind === "signed-in" && <TimeLeft />}
      <div
        className={styles["tools"]}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setUnfoldedIn(null)}
      >
        <SecretsButton />
        {/* On a phone one button unfolds the three menus. */}
        <span className={styles["fold"]}>
          <Button
            kind="text"
            icon="menu"
            aria-label={t("frame.menu")}
            aria-expanded={unfolded}
            aria-controls="menus"
            onClick={() => setUnfoldedIn(unfolded ? null : session)}
            onKeyDown={(event) => event.key === "Escape" && setUnfoldedIn(null)}
          />
        </span>
        <div id="menus" className={classNames(styles["menus"], unfolded && styles["unfolded"])}>
          <LanguageMenu />
          <ThemeMenu />
          {session.kind !== "signed-out" && <AccountMenu userName={session.userName} />}
        </div>
      </div>
      {session.kind !== "signed-out" && <MainNavigation roleName={session.roleName} />}
    </header>
  );
}

/** The same drawing as in index.html, before the style sheet is there. */
function ProductMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 3 5 6v5c0 4.6 2.9 8 7 10 4.1-2 7-5.4 7-10V6z" />
    </svg>
  );
}

/** Who is signed in, and the way out. */
function AccountMenu({ userName }: { readonly userName: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { version } = useRuntimeConfig();
  const label = t("frame.sign-out");
  const onSelect = () => void navigate(paths.signOut());
  const who = <bdi className={styles["wide"]}>{userName}</bdi>;
  return (
    <>
      <MenuButton
        foot={version && t("frame.version", { version })}
        name={t("frame.account-menu", { name: userName })}
        label={
          <span className={styles["label"]}>
            <Icon name="person" />
            {who}
          </span>
        }
        items={[{ label, onSelect }]}
      />
      {/* In the phone's list of menus no further tap is needed. */}
      <span className={styles["leave"]}>
        <Button kind="text" onClick={onSelect}>
          {label} {who}
        </Button>
      </span>
    </>
  );
}

function ThemeMenu() {
  const { t } = useTexts();
  const [stored, setTheme] = useState(storedTheme);
  const theme = useFirstRender() ? "system" : stored;
  const name = t("frame.theme", { name: t(`frame.theme.${theme}`) });
  return (
    <MenuButton
      name={name}
      label={
        <span className={styles["label"]}>
          <Icon name="theme" />
          <span className={styles["folded"]}>{t(`frame.theme.${theme}`)}</span>
        </span>
      }
      items={themeChoices.map((choice) => ({
        label: t(`frame.theme.${choice}`),
        chosen: choice === theme,
        onSelect: () => {
          chooseTheme(choice);
          setTheme(choice);
        },
      }))}
    />
  );
}
