import type { Db } from "../schema.ts";
import { sessionsTable } from "./session-tables.ts";
import type { TokenOwner } from "./session-tables.ts";
import { usersTable } from "./users-table.ts";
import type { ListedUser } from "./users-table.ts";

/** A user that is asked for, and the access token with which. */
export interface UserAsked {
  readonly tokenHash: string;
  readonly userId: string;
}

/** Who asks, and the user asked for: null when there is none. */
export type OwnerAndUser = TokenOwner & { readonly user: ListedUser | null };

/** Each user with the owner of the token that asks for them, in the order of `asked`. */
export async function ownersAndUsers(
  db: Db,
  asked: readonly UserAsked[],
): Promise<(OwnerAndUser | undefined)[]> {
  const found: (OwnerAndUser | undefined)[] = [];
  for (const { tokenHash, userId } of asked) {
    const owner = await sessionsTable.ownerOfAccess(db, tokenHash);
    const user = (await usersTable.withMfa(db, userId)) ?? null;
    found.push(owner === undefined ? undefined : { ...owner, user });
  }
  return found;
}
