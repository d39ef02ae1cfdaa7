import { randomUUID } from "node:crypto";
import { identities } from "../../calls/identities.ts";
import { foldedText, normalized } from "../../store/findable-text.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import { countersTable, usersTable } from "../../store/tables/users-table.ts";
import { canonicalUserName } from "./user-rules.ts";

interface NewUser {
  readonly name: string;
  readonly description: string;
  readonly role: string;
  readonly type: "Internal" | "IdentityProvider";
  readonly isDefault: boolean;
  readonly passwordHash: string | null;
  readonly identityProviderEntityId?: string | null;
}

/** Inserts a user with the next id from 1000. @throws StorageError with fault `duplicate` when the name is taken */
export async function insertUser(tx: Db, user: NewUser, now: number): Promise<UsersRow> {
  const row: UsersRow = {
    id: await countersTable.takeUserId(tx),
    uuid: randomUUID(),
    name: normalized(user.name).trim(),
    name_key: canonicalUserName(user.name),
    description: user.description,
    description_key: foldedText(user.description),
    role: user.role,
    type: user.type,
    is_default: user.isDefault ? 1 : 0,
    password_hash: user.passwordHash,
    mfa_epoch: 0,
    mfa_since: 0,
    identity_provider_entity_id: user.identityProviderEntityId ?? null,
  };
  await usersTable.insert(tx, row);
  await identities.see(tx, row, now);
  return row;
}

/** Whether a name is somebody else's. @param ownId whose name it becomes; "" for an account that isn't there yet */
export async function isTaken(tx: Db, name: string, ownId: string): Promise<boolean> {
  const holder = await usersTable.byNameKey(tx, canonicalUserName(name));
  return holder !== undefined && holder.id !== ownId;
}
