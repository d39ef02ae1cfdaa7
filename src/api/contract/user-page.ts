import type { User } from "./user.ts";

/** One page of the user list. `badRows` counts rows that could not be read; they are told, not hidden. */
export interface UserPage {
  offset: number;
  total: number;
  users: readonly User[];
  badRows: number;
}
