import type { ApplianceVersion } from "./appliance-version.ts";
import type { PracticeUser } from "./practice-user.ts";

/** A user as an answer shows him: never a secret, never a pending enrollment (contract.md §3). */
export function userBody(version: ApplianceVersion, user: PracticeUser): object {
  return {
    id: version.idOf(user.id),
    name: user.name,
    description: user.description(),
    mfaEnabled: user.factor !== null,
    isDefault: user.isDefault,
    ...(version.showsRoles
      ? { role: user.role, type: user.password === null ? "IdentityProvider" : "Internal" }
      : {}),
    _links: { self: { href: `/api/${version.name}/users/${user.id}` } },
  };
}
