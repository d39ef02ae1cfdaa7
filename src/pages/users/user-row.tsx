import { useNavigate } from "react-router";
import type { ListedUser } from "../../api/contract/found-users.ts";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths, subjectOf } from "../../paths.ts";
import { useCapabilities } from "../../queries/services.ts";
import { useActorName } from "../../queries/session.ts";
import { isSelectable } from "../../queries/user-selection.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { LongName } from "../../ui/long-name.tsx";
import { MenuButton, type MenuItem } from "../../ui/menu-button.tsx";
import { RowTags } from "./row-tags.tsx";
import styles from "./user-row.module.css";

interface UserRowProps {
  readonly user: ListedUser;
  readonly showRole: boolean;
  readonly showSince: boolean;
  /** Null where nobody can be chosen. */
  readonly selected: boolean | null;
  readonly onSelect: (selected: boolean) => void;
}

/** One user; on a phone the cells become the lines of a card. */
export function UserRow({ user, showRole, showSince, selected, onSelect }: UserRowProps) {
  const { t } = useTexts();
  return (
    <tr className={styles["row"]} data-selected={selected === true || undefined}>
      <td className={styles["select"]}>
        {selected !== null && isSelectable(user) && (
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
          <LongName name={user.name} />
        </div>
        <RowTags user={user} />
        {user.description !== "" && (
          <div className={styles["description"]} title={user.description}>
            <bdi>{user.description}</bdi>
          </div>
        )}
      </th>
      {showRole && (
        <td className={styles["role"]}>
          <bdi>{user.role ?? ""}</bdi>
        </td>
      )}
      <UserState user={user} showSince={showSince} />
      {!user.external && (
        <td className={styles["actions"]}>
          <UserActions user={user} />
        </td>
      )}
    </tr>
  );
}

/** Whether MFA is on and since when; of a person whose MFA is not set here, who does it. */
function UserState({ user, showSince }: Pick<UserRowProps, "user" | "showSince">) {
  const { t, formatDate } = useTexts();
  const { mfa, external, since } = user;
  if (external || mfa === "unknown") {
    return (
      <td className={styles["untold"]} colSpan={(showSince ? 2 : 1) + (external ? 1 : 0)}>
        {external ? t("users.external.text") : <MfaState mfa={mfa} />}
      </td>
    );
  }
  return (
    <>
      <td className={styles["mfa"]} data-label={t("users.column.mfa")}>
        <MfaState mfa={mfa} />
      </td>
      {showSince && (
        <td className={styles["since"]} data-label={t("users.column.since")}>
          {since !== null && <time dateTime={new Date(since).toISOString()}>{formatDate(since)}</time>}
        </td>
      )}
    </>
  );
}

const ICONS: Readonly<Record<User["mfa"], IconName>> = { on: "good", off: "cross", unknown: "warn" };

/** Icon and word: the state is never colour alone. */
function MfaState({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  return (
    <span className={styles["state"]} data-mfa={mfa}>
      <Icon name={ICONS[mfa]} />
      {mfa === "unknown" ? t("users.unknown.text") : t(`users.mfa.${mfa}`)}
    </span>
  );
}

/** What may be done to this user; nothing where the state of their MFA stands in the way. */
function UserActions({ user }: { readonly user: User }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const actor = useActorName();
  const can = useCapabilities();
  const subject = subjectOf(user.id);
  const go = (label: string, path: string): MenuItem => ({ label, onSelect: () => void navigate(path) });

  if (!can.setUpOthers || !isSelectable(user)) return null;
  const call = user.name === actor ? [] : [go(t("users.walkthrough"), paths.walkthrough(user.id, 1))];
  const items =
    user.mfa === "off"
      ? [go(t("users.set-up"), paths.enroll(subject)), ...call]
      : [
          ...(can.recreate ? [go(t("users.recreate"), paths.enrollAgain(subject))] : []),
          ...(can.turnOff ? [go(t("users.turn-off"), paths.turnOff(subject))] : []),
          ...call,
        ];
  return (
    <MenuButton
      label={t("users.actions.short")}
      name={t("users.actions", { name: user.name })}
      items={items}
    />
  );
}
