import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { decodeCount } from "../api/contract/work-queue.ts";
import { decodeFoundUsers } from "../api/contract/found-users.ts";
import type { Failure } from "../api/failure.ts";
import { readingOf } from "./reading.ts";
import { servicesOf, useServices } from "./services.ts";
import type { UsersRequest } from "../api/client/users.ts";

/** Which users a server of ours is asked for, in which order. */
export interface UsersFilter {
  /** Anywhere in name or description; "" for all. */
  readonly search: string;
  /** "" for all, as for the role. */
  readonly mfa: "" | "on" | "off";
  readonly role: string;
  readonly sort: "name" | "-name" | "-since" | "role";
}

export interface FoundRequest extends UsersFilter {
  readonly offset: number;
  readonly limit: number;
}

/**
 * Whether there is nobody who could be asked, and the list must be read: what stands in front of another appliance may not
 * find, or not yet, or not now.
 */
export function cannotFind(failure: Failure | null, embedded: boolean): boolean {
  if (failure?.kind !== "refused") return false;
  return failure.reason === "not-offered" || (!embedded && failure.status === 503);
}

/** One page; the rows before stay on screen until the next ones are there. Asks nothing unless `enabled`. */
export function useFoundUsers(request: FoundRequest, enabled: boolean) {
  const query = useQuery({
    queryKey: ["users", "found", request],
    queryFn: ({ client, signal }) =>
      servicesOf(client).client.askGuard(
        pathOf("/users", request),
        (json) => decodeFoundUsers(json, request.offset),
        signal,
      ),
    placeholderData: keepPreviousData,
    enabled,
  });
  return { ...readingOf(query), found: query.data ?? null };
}

/** How many the filter finds whose MFA can be set here. Rejects with `FailureError`, or with the signal's reason. */
export function useCountSelectable(): (filter: UsersFilter, signal: AbortSignal) => Promise<number> {
  const { client } = useServices();
  return async (filter, signal) =>
    (await client.askGuard(pathOf("/users/selectable", filter), decodeCount, signal)).count;
}

/** Everybody whom the filter finds, as a file that the server makes. Rejects as `useCountSelectable` does. */
export function useFoundUsersFile(): (filter: UsersFilter, signal: AbortSignal) => Promise<Blob> {
  const { client } = useServices();
  return (filter, signal) => client.guardFile(pathOf("/users/export", filter), signal);
}

function pathOf(path: string, request: UsersFilter | FoundRequest): string {
  const told = Object.entries(request).flatMap(([name, value]) =>
    value === "" ? [] : [[name, String(value)]],
  );
  return `${path}?${new URLSearchParams(told).toString()}`;
}

/** One page of the list; a newer request cancels the one before, whose rows stay on screen until the next ones are there. */
export function useUserList(request: UsersRequest, enabled: boolean) {
  const query = useQuery({
    queryKey: ["users", "list", request],
    queryFn: ({ client, signal }) => servicesOf(client).client.listUsers(request, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
  // The newest page that was read; the one before while the next is loading; null before the first.
  return { ...readingOf(query), page: query.data ?? null };
}
