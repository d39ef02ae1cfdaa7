import { PAGE_CAP, readPageQuery } from "../../../../contract/paging.ts";
import { csvAnswer, jsonAnswer, RefusalError } from "./http.ts";
import { shownUser } from "./users-endpoint.ts";
import { userNameKey } from "../../../lib/user-name.ts";
import type { PracticeUser, World } from "./world.ts";

/** The list as our own server gives it: searched anywhere in name and description, filtered, sorted, counted. */
export function searchUsers(world: World, query: URLSearchParams): Response {
  const page = readPageQuery(query, PAGE_CAP);
  if ("errors" in page) throw new RefusalError("bad-request");
  const { offset, limit } = page;
  const found = foundBy(world, query);
  return jsonAnswer({
    offset,
    limit,
    totalCount: found.length,
    results: found.slice(offset, offset + limit).map(rowOf),
    all: {
      total: world.users.length,
      canHaveMfa: world.users.filter(({ password }) => password !== null).length,
      on: world.users.filter(({ factor }) => factor !== null).length,
      roles: [...new Set(world.users.map((user) => user.role))].sort(),
    },
  });
}

/** How many of them have their MFA set here. */
export function selectableUsers(world: World, query: URLSearchParams): Response {
  return jsonAnswer({ count: foundBy(world, query).filter(({ password }) => password !== null).length });
}

/** Exactly these, as a file. */
export function usersFile(world: World, query: URLSearchParams): Response {
  const rows = foundBy(world, query).map((user) => [
    user.name,
    user.description(),
    user.role,
    user.factor === null ? "off" : "on",
  ]);
  return csvAnswer([["name", "description", "role", "mfa"], ...rows]);
}

/** Whom a filter finds, in order. */
export function foundBy(world: World, query: URLSearchParams): readonly PracticeUser[] {
  const search = userNameKey(query.get("search") ?? "");
  const mfa = query.get("mfa");
  const role = query.get("role");
  const sort = query.get("sort") ?? "name";
  const direction = sort.startsWith("-") ? -1 : 1;
  return world.users
    .filter(({ name, description }) =>
      [name, description()].some((text) => userNameKey(text).includes(search)),
    )
    .filter(({ factor }) => mfa === null || (factor === null ? "off" : "on") === mfa)
    .filter((user) => role === null || user.role === role)
    .sort((a, b) => direction * compare(a, b, sort));
}

function compare(a: PracticeUser, b: PracticeUser, sort: string): number {
  if (sort.endsWith("since")) return (a.factor?.since ?? 0) - (b.factor?.since ?? 0);
  if (sort.endsWith("role")) return a.role.localeCompare(b.role);
  return userNameKey(a.name).localeCompare(userNameKey(b.name));
}

function rowOf(user: PracticeUser): object {
  const { factor } = user;
  return { ...shownUser(user), ...(factor === null ? {} : { since: new Date(factor.since).toISOString() }) };
}
