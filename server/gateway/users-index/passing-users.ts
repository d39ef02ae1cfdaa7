import type { Store } from "../../store/store.ts";
import type { ListedUser } from "../guard/user-schemas.ts";
import { observe } from "./observe.ts";
import type { Sighting } from "./observe.ts";

/** More than pass through in a minute; further ones are left to the next reading of the list. */
const MOST = 5_000;
const PIECE = 200;

/**
 * Users that answers told to others: kept in memory until somebody asks for the index, so that no call waits for it. Of
 * somebody who was told with MFA and without it both are kept, as changes.
 */
export function createPassingUsers(store: Pick<Store, "transaction">) {
  const noted = new Map<string, Sighting>();
  const keyOf = (id: string, on: boolean) => `${on ? "on" : "off"} ${id}`;
  return {
    note: (users: readonly ListedUser[], at: number): void => {
      for (const user of users) {
        const key = keyOf(user.id, user.mfaEnabled);
        if (noted.has(key) || noted.size < MOST) noted.set(key, { user, at });
      }
    },
    forget: (id: string): void => {
      for (const on of [true, false]) noted.delete(keyOf(id, on));
    },
    /** Writes them into the index, the earlier first. @throws StorageError, and keeps them */
    flush: async (): Promise<void> => {
      while (noted.size > 0) {
        const inOrder = [...noted].toSorted(([, one], [, other]) => one.at - other.at);
        const ids = new Set<string>();
        const piece = inOrder.filter(([, { user }]) => !ids.has(user.id) && ids.add(user.id)).slice(0, PIECE);
        const sightings = piece.map(([, sighting]) => sighting);
        await store.transaction("observe", (tx) => observe(tx, sightings, null));
        for (const [key, sighting] of piece) if (noted.get(key) === sighting) noted.delete(key);
      }
    },
  };
}
