import { useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { Icon } from "../../ui/icon.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import { chooseTheme, storedTheme, themeChoices } from "../../ui/theme-choice.ts";
import styles from "./frame.module.css";

export function ThemeMenu() {
  const { t } = useTexts();
  const [theme, setTheme] = useState(storedTheme);
  const name = t("frame.theme", { name: t(`frame.theme.${theme}`) });
  return (
    <MenuButton
      name={name}
      label={
        <span className={styles["label"]}>
          <Icon name="theme" />
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
