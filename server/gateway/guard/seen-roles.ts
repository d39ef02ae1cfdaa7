import type { VersionName } from "../../calls/versions.ts";
import { versions } from "../../calls/versions.ts";
import type { Target } from "../../guard/guard-call.ts";
import { foldedText } from "../../store/findable-text.ts";
import type { Store } from "../../store/store.ts";
import { indexTable } from "../users-index/index-table.ts";
import type { Reader } from "./people.ts";
import { unlessDown } from "./unless-down.ts";

/**
 * The role that the appliance told last of somebody whose role it doesn't tell now. Null where it tells roles, and nobody
 * here knows this one's; undefined where it tells none at all.
 */
export type SeenRole = (
  reader: Reader,
  person: Pick<Target, "id" | "name">,
) => Promise<string | null | undefined>;

/**
 * An appliance that is starting may have only its old versions for a while, and those tell no roles: the index of users
 * remembers them.
 */
export function createSeenRole(
  store: Pick<Store, "read">,
  newest: (authorization: string) => Promise<VersionName>,
): SeenRole {
  return async ({ authorization }, { id, name }) => {
    const seen = await unlessDown(
      store.read(async (db) => {
        const [row] = await indexTable.byIds(db, [id]);
        // An id or a name may be somebody else's by now.
        if (row !== undefined && row.role !== "" && row.name_key === foldedText(name)) return row.role;
        return (await indexTable.knowsRoles(db)) ? null : undefined;
      }),
    );
    if (seen !== undefined) return seen;
    return versions[await newest(authorization)].showsRoles ? null : undefined;
  };
}
