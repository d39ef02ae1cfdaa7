import type { User } from "../../api/contract/user.ts";

/** How many of these users have MFA; a state that the server did not tell counts as "no". */
export function countEnabled(users: readonly User[]): number {
  return users.filter((user) => user.mfa === "on").length;
}
