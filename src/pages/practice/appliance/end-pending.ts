import type { Pending, PracticeUser } from "./practice-user.ts";
import type { EndReason, World } from "./world.ts";

/** Ends the enrollment and remembers why, for the tab that still holds its token. */
export function endPending(world: World, user: PracticeUser, pending: Pending, reason: EndReason): void {
  world.ended.set(pending.token, { user, reason });
  user.pending = null;
}
