import { useNavigate } from "react-router";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths, subjectOf } from "../../paths.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { LongName } from "../../ui/long-name.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import type { MenuItem } from "../../ui/menu-button.tsx";
import styles from "./user-row.module.css";

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

const ICONS: Readonly<Record<User["mfa"], IconName>> = { on: "good", off: "cross", unknown: "warn" };

/** Icon and word: the state is never colour alone. */
function MfaState({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  return (
    <span className={styles["state"]} data-mfa={mfa}>
      <Icon name={ICONS[mfa]} />
      {t(`users.mfa.${mfa}`)}
    </span>
  );
}

/** What may be done to this user; where nothing may, the reason stands in its place. */
function UserActions({ user }: { readonly user: User }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const subject = subjectOf(user.id);
  const go = (label: string, path: string): MenuItem => ({ label, onSelect: () => void navigate(path) });

  if (user.external) return <span>{t("users.external.text")}</span>;
  if (user.mfa === "unknown") return <span>{t("users.unknown.text")}</span>;
  const walkthrough = go(t("users.walkthrough"), paths.walkthrough(user.id, 1));
  const items =
    user.mfa === "off"
      ? [go(t("users.set-up"), paths.enroll(subject)), walkthrough]
      : [
          go(t("users.recreate"), paths.recreate(subject)),
          go(t("users.turn-off"), paths.turnOff(subject)),
          walkthrough,
        ];
  return (
    <MenuButton
      label={t("users.actions.short")}
      name={t("users.actions", { name: user.name })}
      items={items}
    />
  );
}
