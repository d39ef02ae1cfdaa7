import { useState } from "react";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./users.module.css";

type SelectedUser = Pick<User, "id" | "name">;

export interface Selection {
  readonly users: readonly SelectedUser[];
  has: (userId: string) => boolean;
  set: (user: SelectedUser, selected: boolean) => void;
  clear: () => void;
}

/** The chosen users, kept over pages and searches, in the order they were chosen. */
export function useSelection(): Selection {
  const [users, setUsers] = useState<readonly SelectedUser[]>([]);
  return {
    users,
    has: (userId) => users.some((user) => user.id === userId),
    set: ({ id, name }, selected) =>
      setUsers((before) => {
        const others = before.filter((user) => user.id !== id);
        return selected ? [...others, { id, name }] : others;
      }),
    clear: () => setUsers([]),
  };
}

interface SelectionBarProps {
  readonly count: number;
  readonly onClear: () => void;
  readonly onWork: () => void;
}

/** Appears at the foot of the page when somebody is chosen. */
export function SelectionBar({ count, onClear, onWork }: SelectionBarProps) {
  const { t } = useTexts();
  return (
    <div role="status">
      {count > 0 && (
        <div className={styles["selection"]}>
          <span>{t("users.selected", { count })}</span>
          <Button kind="text" onClick={onClear}>
            {t("users.unselect")}
          </Button>
          <Button kind="primary" onClick={onWork}>
            {t("users.work")}
          </Button>
        </div>
      )}
    </div>
  );
}
