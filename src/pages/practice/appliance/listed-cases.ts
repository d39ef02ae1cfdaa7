import type { UsersCall } from "./authenticate.ts";
import { present } from "./practice-case.ts";
import type { PracticeCase } from "./practice-case.ts";

/** Those of a user or in a state, newest first; or what is the reader's own to decide, or to take back. */
export function listedCases({ world, session }: UsersCall, query: URLSearchParams): object[] {
  const [userId, { state, isOwn }] = [query.get("userId"), wanted(session.user, query)];
  return world.cases
    .filter((one) => (userId === null || one.userId === userId) && isOwn(one))
    .map((one) => present(world.clock, one))
    .filter((one) => state === null || one.state === state);
}

interface Wanted {
  readonly state: string | null;
  readonly isOwn: (one: PracticeCase) => boolean;
}

function wanted(reader: UsersCall["session"]["user"], query: URLSearchParams): Wanted {
  const { id, name } = reader;
  if (query.get("decidable") === "true")
    return { state: "waiting", isOwn: ({ openedBy, userId }) => openedBy !== name && userId !== id };
  if (query.get("approvedByMe") === "true")
    return { state: "approved", isOwn: ({ decidedBy }) => decidedBy === name };
  return { state: query.get("state"), isOwn: () => true };
}
