import { userAnswer } from "../../../contract/user-answer.ts";
import type { Call } from "../../calls/call.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import { mfaActiveTable } from "../../store/tables/factor-tables.ts";
import type { ListedUser } from "../../store/tables/users-table.ts";

/** A row of the store as the client's version shows it. */
export function presentUser({ version, origin }: Pick<Call, "version" | "origin">, user: ListedUser): object {
  const { id, name, description, role, type, identity_provider_entity_id: entityId } = user;
  return userAnswer(version, `${origin}/api/${version.name}/users`, {
    id,
    name,
    description,
    mfaEnabled: user.active !== null,
    isDefault: user.is_default === 1,
    role,
    type,
    ...(entityId === null ? {} : { identityProviderEntityId: entityId }),
  });
}

/** The user with the state of their factor. */
export async function withMfa(db: Db, user: UsersRow): Promise<ListedUser> {
  const active = await mfaActiveTable.byUser(db, user.id);
  return { ...user, active: active === undefined ? null : user.id };
}
