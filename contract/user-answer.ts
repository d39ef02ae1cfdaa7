import * as v from "valibot";
import { linksSchema } from "./paging.ts";
import type { Version } from "./product.ts";

/** What an answer shows of a user: never a secret, a hash, or a pending state (docs/contract.md section 3). */
interface ShownUser {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly mfaEnabled: boolean;
  readonly isDefault: boolean;
  readonly role: string;
  readonly type: string;
  readonly identityProviderEntityId?: string;
}

/**
 * A user as a version shows them.
 * @param users the address of the list, as the client knows it: links lead back there
 */
export function userAnswer(version: Version, users: string, user: ShownUser): object {
  const { id, name, description, mfaEnabled, isDefault, ...more } = user;
  if (version.product.key === "name") {
    const links = [{ rel: "self", href: `${users}/${encodeURIComponent(name)}`, method: "GET" }];
    return { name, description, mfaEnabled, isDefault, _links: links };
  }
  const shown = { id: version.idOf(id), name, description, mfaEnabled, isDefault };
  const links = { self: { href: `${users}/${id}` } };
  return version.showsRoles ? { ...shown, ...more, _links: links } : { ...shown, _links: links };
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

const userByName = v.object({
  ...common,
  _links: v.array(v.object({ rel: v.string(), href: v.string(), method: v.string() })),
});

/** The schema of what `userAnswer` makes. */
export function userSchema(version: Version): v.GenericSchema {
  if (version.product.key === "name") return userByName;
  return version.showsRoles ? userWithRole : userV1;
}
