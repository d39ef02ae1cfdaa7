import type { Clock } from "../../http/clock.ts";
import { readsAsOne } from "../../store/findable-text.ts";
import type { Store } from "../../store/store.ts";
import { indexTable, scansTable } from "../users-index/index-table.ts";
import { unlessDown } from "./unless-down.ts";

/** By id, whom the list had last under names that an appliance may read as this one; null where nobody here knows. */
export type SeenNames = (userName: string) => Promise<readonly string[] | null>;

/** A list that was read before that says nothing. */
const DAY_MS = 24 * 3_600_000;

/** The index of users, for a name that is part of so many others that the appliance's own search doesn't come to it. */
export function createSeenNames(store: Pick<Store, "read">, clock: Clock): SeenNames {
  return async (userName) => {
    const seen = await unlessDown(
      store.read(async (db) => {
        const { completed_at } = await scansTable.read(db);
        return completed_at > clock.now() - DAY_MS ? indexTable.names(db) : null;
      }),
    );
    return seen?.filter(({ name }) => readsAsOne(name, userName)).map(({ id }) => id) ?? null;
  };
}
