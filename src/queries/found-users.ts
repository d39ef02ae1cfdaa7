import type { User } from "../api/contract/user.ts";
import { useGuarded } from "./cases.ts";
import { useRuntimeConfig, useServices } from "./services.ts";
import { cannotFind, useFoundUsers, useUserList, type FoundRequest } from "./user-directory.ts";

/** The first users that a search finds, of every role and MFA state. */
function searchRequest(search: string, limit: number): FoundRequest {
  return { search, mfa: "", role: "", sort: "name", offset: 0, limit };
}

/**
 * The first users that fit, for a person who is on the telephone. `anywhere`: names and descriptions are searched; else only
 * the beginning of names is.
 */
export function useSearchedUsers(search: string, limit: number) {
  const guarded = useGuarded();
  const { embedded } = useRuntimeConfig();
  const { found, ...reading } = useFoundUsers(searchRequest(search, limit), guarded);
  // A server of ours may guard another appliance and yet find nobody.
  const anywhere = guarded && !cannotFind(reading.failure, embedded);
  const listed = useUserList({ offset: 0, limit, nameFilter: search }, !anywhere);
  return anywhere ? { ...reading, page: found?.page ?? null, anywhere } : { ...listed, anywhere };
}

const sameNameLimit = 50;

/** The user, with the type that the API version alone may not tell, and a server of ours does. */
export function useTypedUser(user: User | null): User | null {
  const { client } = useServices();
  const guarded = useGuarded();
  const untold = user !== null && user.type === null;
  const asked = guarded && untold && client.session.state().kind !== "signed-out";
  const { found } = useFoundUsers(searchRequest(user?.name ?? "", sameNameLimit), asked);
  const type = found?.page.rows.find(({ id }) => id === user?.id)?.type ?? null;
  return untold && type === "IdentityProvider" ? { ...user, type, external: true } : user;
}
