import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { keysOf } from "../../lib/keys-of.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import styles from "./choose-caller.module.css";

export function CallerList({ users }: { readonly users: readonly User[] }) {
  const { t } = useTexts();
  const keys = keysOf(users.map(({ id }) => id));
  return (
    <ul className={styles["callers"]} aria-label={t("walkthrough.choose.list")}>
      {users.map((user, index) => (
        <li key={keys[index]}>
          <PageLink className={styles["caller"]} to={paths.walkthrough(user.id, 1)}>
            <bdi>{user.name}</bdi>
            <span>
              {user.external ? t("walkthrough.choose.external") : t(`walkthrough.choose.${user.mfa}`)}
            </span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
