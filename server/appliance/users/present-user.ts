import type { ListedUser } from "../../store/tables/user-pages.ts";
import type { Version } from "../versions.ts";

/** A user as answers show him: never a secret, a hash, or a pending state (contract.md section 3). */
export function presentUser(version: Version, user: ListedUser): object {
  const id = version.idOf(user.id);
  const { name, description, role, type } = user;
  const mfaEnabled = user.active !== null;
  const isDefault = user.is_default === 1;
  const links = { self: { href: `/api/${version.name}/users/${user.id}` } };
  return version.showsRoles
    ? { id, name, description, mfaEnabled, isDefault, role, type, _links: links }
    : { id, name, description, mfaEnabled, isDefault, _links: links };
}
