import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { decodePage } from "../api/contract/page.ts";
import { decodeUser, type User } from "../api/contract/user.ts";
import { useGuarded } from "./cases.ts";
import { readingOf } from "./reading.ts";
import { servicesOf, useRuntimeConfig, useServices } from "./services.ts";
import { cannotFind, useUserList } from "./user-directory.ts";

/** The API version alone may not tell who comes from an identity provider; a server of ours does. */
function foundUsersQuery(search: string, limit: number) {
  const path = `/users?search=${encodeURIComponent(search)}&limit=${limit}`;
  return {
    queryKey: ["users", "found", search, limit],
    queryFn: ({ client, signal }: Pick<QueryContext, "client" | "signal">) =>
      servicesOf(client).client.askGuard(path, (json) => decodePage(json, 0, decodeUser), signal),
  };
}

interface QueryContext {
  readonly client: Parameters<typeof servicesOf>[0];
  readonly signal: AbortSignal;
}

/**
 * The first users that fit, for a person who is on the telephone. `anywhere`: names and descriptions are searched; else only
 * the beginning of names is.
 */
export function useFoundUsers(search: string, limit: number) {
  const guarded = useGuarded();
  const { embedded } = useRuntimeConfig();
  const found = useQuery({
    ...foundUsersQuery(search, limit),
    enabled: guarded,
    placeholderData: keepPreviousData,
  });
  const reading = readingOf(found);
  // A server of ours may guard another appliance and yet find nobody.
  const anywhere = guarded && !cannotFind(reading.failure, embedded);
  const listed = useUserList({ offset: 0, limit, nameFilter: search }, !anywhere);
  return anywhere ? { ...reading, page: found.data ?? null, anywhere } : { ...listed, anywhere };
}

const sameNameLimit = 50;

/** The user, with the type that only a server of ours may know. */
export function useTypedUser(user: User | null): User | null {
  const { client } = useServices();
  const guarded = useGuarded();
  const untold = user !== null && user.type === null;
  const { data } = useQuery({
    ...foundUsersQuery(user?.name ?? "", sameNameLimit),
    enabled: guarded && untold && client.session.state().kind !== "signed-out",
  });
  const type = data?.rows.find(({ id }) => id === user?.id)?.type ?? null;
  return untold && type === "IdentityProvider" ? { ...user, type, external: true } : user;
}
