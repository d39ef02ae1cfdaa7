import { useNavigate } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/icon.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import styles from "./frame.module.css";

/** Who is signed in, and the way out. */
export function AccountMenu({ userName }: { readonly userName: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  return (
    <MenuButton
      name={t("frame.account-menu", { name: userName })}
      label={
        <span className={styles["label"]}>
          <Icon name="person" />
          <bdi className={styles["wide"]}>{userName}</bdi>
        </span>
      }
      items={[{ label: t("frame.sign-out"), onSelect: () => void navigate(paths.signOut()) }]}
    />
  );
}
