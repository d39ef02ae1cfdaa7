import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { decodeFoundUsers, decodeSelectableUsers } from "../api/contract/found-users.ts";
import type { FoundUsers } from "../api/contract/found-users.ts";
import type { Failure } from "../api/failure.ts";
import { readingOf } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { servicesOf, useServices } from "./services.ts";
import type { SelectedUser } from "./user-selection.ts";

/** Which users a server of ours is asked for, in which order. */
export interface UsersFilter {
  /** Anywhere in name or description; "" for all. */
  readonly search: string;
  readonly mfa: "all" | "on" | "off";
  /** "" for all. */
  readonly role: string;
  readonly sort: "name" | "-name" | "-since" | "role";
}

interface FoundRequest extends UsersFilter {
  readonly offset: number;
  readonly limit: number;
}

interface FoundReading extends Reading {
  readonly found: FoundUsers | null;
}

function foundQuery(request: FoundRequest) {
  return queryOptions({
    queryKey: ["users", "found", request],
    queryFn: ({ client, signal }) =>
      servicesOf(client).client.askGuard(
        pathOf("/users", request),
        (json) => decodeFoundUsers(json, request.offset),
        signal,
      ),
    placeholderData: keepPreviousData,
  });
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
export function useFoundUsers(request: FoundRequest, enabled: boolean): FoundReading {
  const query = useQuery({ ...foundQuery(request), enabled });
  return { ...readingOf(query), found: query.data ?? null };
}

/** A million users, each by id and name. */
const SELECTABLE_CAP = 67_108_864;

/** Everybody whom the filter finds and whose MFA can be set here. Rejects with `FailureError`, or with the signal's reason. */
export function useReadSelectable(): (
  filter: UsersFilter,
  signal: AbortSignal,
) => Promise<readonly SelectedUser[]> {
  const { client } = useServices();
  return (filter, signal) =>
    client.askGuard(pathOf("/users/selectable", filter), decodeSelectableUsers, signal, SELECTABLE_CAP);
}

/** Everybody whom the filter finds, as a file that the server makes. Rejects as `useReadSelectable` does. */
export function useFoundUsersFile(): (filter: UsersFilter, signal: AbortSignal) => Promise<Blob> {
  const { client } = useServices();
  return (filter, signal) => client.guardFile(pathOf("/users/export", filter), signal);
}

function pathOf(path: string, { mfa, ...rest }: UsersFilter & Partial<FoundRequest>): string {
  const members = Object.entries({ ...rest, mfa: mfa === "all" ? "" : mfa });
  const told = members.flatMap(([name, value]) => (value === "" ? [] : [[name, String(value)]]));
  return `${path}?${new URLSearchParams(told).toString()}`;
}
