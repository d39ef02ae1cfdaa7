import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon-paths.ts";
import styles from "./users.module.css";

const ICONS: Readonly<Record<User["mfa"], IconName>> = { on: "good", off: "cross", unknown: "warn" };

/** Icon and word: the state is never colour alone. */
export function MfaState({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  return (
    <span className={styles["state"]} data-mfa={mfa}>
      <Icon name={ICONS[mfa]} />
      {t(`users.mfa.${mfa}`)}
    </span>
  );
}
