import type { Store } from "../../store/store.ts";
import type { ListedUser } from "../guard/user-schemas.ts";
import { observe } from "./observe.ts";
import type { Sighting } from "./observe.ts";

/** More than pass through in a minute; further ones are left to the next reading of the list. */
const MOST = 5_000;
const PIECE = 200;

/** Users that answers told to others: kept in memory until somebody asks for the index, so that no call waits for it. */
export function createPassingUsers(store: Pick<Store, "transaction">) {
  const noted = new Map<string, Sighting>();
  return {
    note: (users: readonly ListedUser[], at: number): void => {
      for (const user of users) if (noted.has(user.id) || noted.size < MOST) noted.set(user.id, { user, at });
    },
    forget: (id: string): void => void noted.delete(id),
    /** Writes them into the index. @throws StorageError, and keeps them */
    flush: async (): Promise<void> => {
      while (noted.size > 0) {
        const piece = [...noted.values()].slice(0, PIECE);
        await store.transaction("observe", (tx) => observe(tx, piece, null));
        for (const sighting of piece)
          if (noted.get(sighting.user.id) === sighting) noted.delete(sighting.user.id);
      }
    },
  };
}
