import { useState } from "react";
import type { User } from "../../api/contract/user.ts";

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
