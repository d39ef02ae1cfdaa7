import { useState } from "react";
import { offeredLocales } from "../../i18n/locale-choice.ts";
import { chooseLocale } from "../../i18n/text-store.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { isSpoken } from "../../locales/reviewed.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { useFirstRender } from "../../ui/hooks/use-first-render.ts";
import { Icon } from "../../ui/icon.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./header.module.css";

/** The languages of this build that the configuration offers; a change disturbs nothing on the page. */
export function LanguageMenu() {
  const { t, locale } = useTexts();
  const { languages } = useRuntimeConfig();
  const [failed, setFailed] = useState(false);
  const firstRender = useFirstRender();
  const offered = offeredLocales(languages);
  if (offered.length < 2 && !firstRender) return null;
  const name = offered.find(({ tag }) => tag === locale)?.name ?? locale;
  return (
    <>
      <MenuButton
        name={t("frame.language", { name })}
        label={
          <span className={styles["label"]}>
            <Icon name="globe" />
            <span className={styles["wide"]}>{name}</span>
          </span>
        }
        items={offered.map((choice) => ({
          label: isSpoken(choice.tag) ? choice.name : t("frame.language.unread", { name: choice.name }),
          lang: choice.tag,
          chosen: choice.tag === locale,
          onSelect: () => {
            setFailed(false);
            chooseLocale(choice).catch(() => setFailed(true));
          },
        }))}
      />
      <VisuallyHidden>
        <StatusLine>{failed && t("frame.language-failed")}</StatusLine>
      </VisuallyHidden>
    </>
  );
}
