import * as v from "valibot";
import type { Db, UsersRow } from "../../store/schema.ts";
import { mfaActiveTable } from "../../store/tables/factor-tables.ts";
import type { ListedUser } from "../../store/tables/users-table.ts";
import { linksSchema } from "../http/paging.ts";
import type { Version } from "../versions.ts";

/** Where a user was asked for: links lead back there, by the name that the client knows (docs/contract.md section 1). */
interface Place {
  readonly version: Version;
  readonly url: URL;
}

/** A user as answers show them: never a secret, a hash, or a pending state (docs/contract.md section 3). */
export function presentUser({ version, url }: Place, user: ListedUser): object {
  const id = version.idOf(user.id);
  const { name, description, role, type } = user;
  const mfaEnabled = user.active !== null;
  const isDefault = user.is_default === 1;
  const links = { self: { href: `${url.origin}/api/${version.name}/users/${user.id}` } };
  return version.showsRoles
    ? { id, name, description, mfaEnabled, isDefault, role, type, _links: links }
    : { id, name, description, mfaEnabled, isDefault, _links: links };
}

const common = {
  name: v.string(),
  description: v.string(),
  mfaEnabled: v.boolean(),
  isDefault: v.boolean(),
  _links: linksSchema,
};

const userV1 = v.object({ id: v.pipe(v.number(), v.integer()), ...common });

const userWithRole = v.object({
  id: v.string(),
  ...common,
  role: v.string(),
  type: v.picklist(["Internal", "IdentityProvider"]),
});

/** The schema of what `presentUser` makes. */
export function userSchema(version: Version): v.GenericSchema {
  return version.showsRoles ? userWithRole : userV1;
}

/** The user with the state of their factor. */
export async function withMfa(db: Db, user: UsersRow): Promise<ListedUser> {
  const active = await mfaActiveTable.byUser(db, user.id);
  return { ...user, active: active === undefined ? null : user.id };
}
