import type { UsersRequest } from "./client.ts";
import type { UserPage } from "./contract/user-page.ts";
import type { User } from "./contract/user.ts";
import { localRefusal } from "./local-refusal.ts";
import { sameUser } from "./session/same-user.ts";

const PAGE = 200;
/** A server that always promises more rows does not keep us busy for ever. */
const MOST_PAGES = 50;

/**
 * Finds the user of this name. There is no "who am I" call: `NameFilter` narrows the list, the exact name decides, and
 * another spelling of it counts only when nobody has the exact one (contract.md §3).
 * @throws FailureError `user-gone` when nobody has it
 */
export async function findOwnUser(
  userName: string,
  list: (request: UsersRequest) => Promise<UserPage>,
): Promise<User> {
  let alike: User | null = null;
  let offset = 0;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await list({ offset, limit: PAGE, nameFilter: userName });
    const exact = page.users.find((user) => user.name === userName);
    if (exact !== undefined) return exact;
    alike ??= page.users.find((user) => sameUser(user.name, userName)) ?? null;
    const rows = page.users.length + page.badRows;
    offset += rows;
    if (rows === 0 || offset >= page.total) break;
  }
  if (alike !== null) return alike;
  throw localRefusal(404, "user-gone");
}
