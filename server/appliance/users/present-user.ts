import * as v from "valibot";
import type { Version } from "../../../contract/versions.ts";
import { linksSchema } from "../../http/paging.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import { mfaActiveTable } from "../../store/tables/factor-tables.ts";
import type { ListedUser } from "../../store/tables/users-table.ts";

/** Where a user was asked for: links lead back there, by the name that the client knows (docs/contract.md section 1). */
interface Place {
  readonly version: Version;
  /** As the client knows it. */
  readonly origin: string;
}

/** A user as answers show them: never a secret, a hash, or a pending state (docs/contract.md section 3). */
export function presentUser({ version, origin }: Place, user: ListedUser): object {
  const id = version.idOf(user.id);
  const { name, description, role, type } = user;
  const mfaEnabled = user.active !== null;
  const isDefault = user.is_default === 1;
  const users = `${origin}/api/${version.name}/users`;
  if (version.product === "aws") {
    const links = [{ rel: "self", href: `${users}/${encodeURIComponent(name)}`, method: "GET" }];
    return { name, description, mfaEnabled, isDefault, _links: links };
  }
  const links = { self: { href: `${users}/${user.id}` } };
  if (!version.showsRoles) return { id, name, description, mfaEnabled, isDefault, _links: links };
  const entityId = user.identity_provider_entity_id;
  const external = entityId === null ? {} : { identityProviderEntityId: entityId };
  return { id, name, description, mfaEnabled, isDefault, role, type, ...external, _links: links };
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
  identityProviderEntityId: v.optional(v.string()),
});

const userOfAws = v.object({
  ...common,
  _links: v.array(v.object({ rel: v.string(), href: v.string(), method: v.string() })),
});

/** The schema of what `presentUser` makes. */
export function userSchema(version: Version): v.GenericSchema {
  if (version.product === "aws") return userOfAws;
  return version.showsRoles ? userWithRole : userV1;
}

/** The user with the state of their factor. */
export async function withMfa(db: Db, user: UsersRow): Promise<ListedUser> {
  const active = await mfaActiveTable.byUser(db, user.id);
  return { ...user, active: active === undefined ? null : user.id };
}
