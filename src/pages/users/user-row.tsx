import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { LongName } from "../../ui/long-name.tsx";
import { MfaState } from "./mfa-state.tsx";
import { UserActions } from "./user-actions.tsx";
import styles from "./users.module.css";

interface UserRowProps {
  readonly user: User;
  readonly showRole: boolean;
  readonly selected: boolean;
  readonly onSelect: (selected: boolean) => void;
}

/** One user; on a phone the cells become the lines of a card. */
export function UserRow({ user, showRole, selected, onSelect }: UserRowProps) {
  const { t } = useTexts();
  const selectable = !user.external && user.mfa !== "unknown";
  return (
    <tr className={styles["row"]} data-selected={selected || undefined}>
      <td className={styles["select"]}>
        {selectable && (
          // The whole corner of the row is the target, not only the small box.
          <label className={styles["pick"]}>
            <input
              type="checkbox"
              className={styles["box"]}
              aria-label={t("users.select", { name: user.name })}
              checked={selected}
              onChange={(event) => onSelect(event.target.checked)}
            />
          </label>
        )}
      </td>
      <th scope="row" className={styles["user"]}>
        <div className={styles["name"]}>
          <bdi>
            <LongName name={user.name} />
          </bdi>
        </div>
        {user.description !== "" && (
          <div className={styles["description"]}>
            <bdi>{user.description}</bdi>
          </div>
        )}
      </th>
      {showRole && (
        <td className={styles["role"]}>
          <div className={styles["roles"]}>
            <bdi>{user.role ?? ""}</bdi>
            {user.external && <span className={styles["tag"]}>{t("users.external")}</span>}
          </div>
        </td>
      )}
      <td className={styles["mfa"]} data-label={t("users.column.mfa")}>
        <MfaState mfa={user.mfa} />
      </td>
      <td className={styles["actions"]}>
        <UserActions user={user} />
      </td>
    </tr>
  );
}
