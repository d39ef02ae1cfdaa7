import type { ListedUser } from "../../store/tables/user-pages.ts";
import type { Version } from "../versions.ts";

/** A user as answers show him: never a secret, a hash, or a pending state (contract.md section 3). */
export function presentUser(version: Version, user: ListedUser): object {
  return {
    id: version.idOf(user.id),
    name: user.name,
    description: user.description,
    mfaEnabled: user.mfa === 1,
    isDefault: user.is_default === 1,
    ...(version.showsRoles ? { role: user.role, type: user.type } : {}),
    _links: { self: { href: `/api/${version.name}/users/${user.id}` } },
  };
}
