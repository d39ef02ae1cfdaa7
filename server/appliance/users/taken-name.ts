import type { Db } from "../../store/schema.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { canonicalUserName } from "./user-rules.ts";

/** Whether a name is somebody else's. @param ownId whose name it becomes; "" for an account that isn't there yet */
export async function isTaken(tx: Db, name: string, ownId: string): Promise<boolean> {
  const holder = await usersTable.byNameKey(tx, canonicalUserName(name));
  return holder !== undefined && holder.id !== ownId;
}
