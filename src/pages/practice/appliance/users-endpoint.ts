import { pageLinks, readPageQuery } from "../../../../contract/paging.ts";
import { userAnswer } from "../../../../contract/user-answer.ts";
import { isAdministrator, userInReach, type UsersCall } from "./authenticate.ts";
import { jsonAnswer, RefusalError } from "./http.ts";
import { apiBase, operationOf, version } from "./version.ts";
import { userNameKey } from "../../../lib/user-name.ts";
import type { PracticeUser } from "./world.ts";

/** One page of users; without an administrator's rights people find only themselves (docs/contract.md §1 and §3). */
export function listUsers({ world, session, request }: UsersCall): Response {
  const url = new URL(request.url);
  const query = readPageQuery(url.searchParams, version.defaultLimit);
  if ("errors" in query) throw new RefusalError("bad-request");
  const { offset, limit, rest } = query;
  const filter = rest.get("namefilter") ?? "";
  const found = world.users
    .filter((user) => isAdministrator(session.user) || user === session.user)
    .filter(({ name }) => userNameKey(name).startsWith(userNameKey(filter)))
    .sort((a, b) => (userNameKey(a.name) < userNameKey(b.name) ? -1 : 1));
  const page = { offset, limit, total: found.length, filter };
  return jsonAnswer({
    offset,
    limit,
    totalCount: found.length,
    results: found.slice(offset, offset + limit).map((user) => bodyOf(url, user)),
    _links: pageLinks(usersAt(url), page, version.linksNeighbours),
  });
}

export function showUser(call: UsersCall): Response {
  return jsonAnswer(bodyOf(new URL(call.request.url), userInReach(call)));
}

function bodyOf(url: URL, user: PracticeUser): object {
  return userAnswer(version, usersAt(url), shownUser(user));
}

function usersAt(url: URL): string {
  return url.origin + apiBase + operationOf("listUsers").path;
}

/** What answers may show of a user. */
export function shownUser(user: PracticeUser) {
  return {
    id: user.id,
    name: user.name,
    description: user.description(),
    mfaEnabled: user.factor !== null,
    isDefault: user.isDefault,
    role: user.role,
    type: user.password === null ? "IdentityProvider" : "Internal",
  };
}
